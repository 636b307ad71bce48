// Vercel's AI SDK.
import { check, load, report } from "./features.mjs";

const { generateText, streamText, tool, isStepCount, stepCountIs, Output } = await load("ai");
const { createOpenAI } = await load("@ai-sdk/openai");
const { z } = await load("zod");
const openai = createOpenAI({ baseURL: process.env.OPENAI_BASE_URL });
const model = openai.chat("gpt-5-nano");
const tools = {
  get_weather: tool({ inputSchema: z.object({ city: z.string() }), execute: async () => "21 degrees" }),
};
const stopWhen = (isStepCount ?? stepCountIs)(4);
const schema = z.object({ age: z.number().int().min(1).max(9) });

await report({
  async chat() {
    check((await generateText({ model, prompt: "Hello there" })).text.includes("Hello there"));
  },
  async stream() {
    let text = "";
    for await (const piece of streamText({ model, prompt: "Hello there" }).textStream) text += piece;
    check(text.includes("Hello there"), text);
  },
  async tools() {
    const { text } = await generateText({ model, prompt: "use get_weather", tools, stopWhen });
    check(text.includes("21 degrees"), text);
  },
  async structured() {
    const { output } = await generateText({ model, prompt: "x", output: Output.object({ schema }) });
    check(output.age >= 1 && output.age <= 9, output);
  },
  async responses() {
    const other = openai.responses("gpt-5-nano");
    const { text } = await generateText({ model: other, prompt: "use get_weather", tools, stopWhen });
    check(text.includes("21 degrees"), text);
  },
});
