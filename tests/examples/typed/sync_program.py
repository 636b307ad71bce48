from leaperone import Leaperone, errors
from leaperone.models import ChatMessage

client = Leaperone(api_key="sk-test")

messages = [ChatMessage(role="system", content="Be brief."), ChatMessage(role="user", content="Hi")]
response = client.chat.create(model="auto", messages=messages, max_tokens=None)
text = response.choices[0].message.content
print(text.upper() if text else "")
messages.append(response.choices[0].message)
messages.append(ChatMessage(role="user", content="And now?"))
second = client.chat.create(model="auto", messages=messages, temperature=None)
if second.usage:
    print(second.usage.total_tokens)

with client.chat.stream(model="auto", messages=[{"role": "user", "content": "Hi"}]) as chunks:
    for chunk in chunks:
        print(chunk.choices[0].delta.content or "", end="")

task = client.images.create(model="gpt-4o-image", prompt="a cat", size=None)
done = task.wait(timeout=120)
print(done.images[0].url, done.status.upper())
print(client.images.generate(model="gpt-4o-image", prompt="a dog").images[0].url)

words = client.audio.transcribe(file=b"RIFF", language=None)
print(words.text)
address = client.address.structure(text="x", default_city=None)
print(address.data.structure, address.fields["road"])
for page in client.social.bilibili.app.fetch_user_videos.pages(user_id="1", page=None, max_pages=2):
    for video in page.items:
        print(video)
try:
    client.images.status(id="nope")
except errors.RateLimitError as error:
    print(error.retry_after)
except errors.APIStatusError as error:
    print(error.status, error.code, error.request_id)
