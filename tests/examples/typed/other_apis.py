from leapai_client import AsyncLeapAI, LeapAI
from leapocr_client import LeapOcr

leap = LeapAI(api_key="x")
model = leap.models.create(title="Me", subject_keyword="@me")
leap.models.train(model_id=model.id, base_weights_id="x").wait(timeout=3600)
job = leap.inferences.create(model_id=model.id, prompt="x", number_of_images=2, seed=None).wait()
remix = leap.remixes.from_url(model_id=model.id, image_url=job.images[0].uri, prompt="x", mode="canny").wait()
print(remix.images[0].uri)
ocr = LeapOcr(api_key="x")
schema = {"type": "object", "properties": {"total": {"type": "number"}}}
done = ocr.jobs.submit(url="x", format="structured", schema=schema).wait()
print(done.status.upper(), done.processed_pages or 0)
up = ocr.jobs.upload("invoice.pdf", format="structured", schema=schema)
up.wait(timeout=120, on_progress=lambda report: print(report.status, report.processed_pages))


async def main() -> None:
    async with AsyncLeapAI(api_key="x") as client:
        task = await client.remixes.from_url(model_id="x", image_url="x", prompt="x", mode="canny")
        print((await task.wait()).images[0].uri)
