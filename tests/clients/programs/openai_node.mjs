// OpenAI's SDK for Node.
import { check, load, report } from "./features.mjs";

const { default: OpenAI, toFile } = await load("openai");
const client = new OpenAI({ maxRetries: 0 });
const messages = [{ role: "user", content: "Hello there" }];
const parameters = { type: "object", properties: { city: { type: "string" } }, required: ["city"] };
const sound = () => client.audio.speech.create({ model: "moss-tts-nano", input: "Hello there", voice: "alloy" });

await report({
  async chat() {
    const { choices } = await client.chat.completions.create({ model: "auto", messages });
    check(choices[0].message.content.includes("Hello there"));
  },
  async stream() {
    const text = await client.chat.completions.stream({ model: "auto", messages }).finalContent();
    check(text.includes("Hello there"), text);
  },
  async tools() {
    const runner = client.chat.completions.runTools({
      model: "auto",
      messages: [{ role: "user", content: "use get_weather for Tokyo" }],
      tools: [{ type: "function", function: { name: "get_weather", parse: JSON.parse, parameters, function: () => "21 degrees" } }],
    });
    check((await runner.finalContent()).includes("21 degrees"));
  },
  async structured() {
    const schema = { type: "object", properties: { age: { type: "integer", maximum: 9 } }, required: ["age"] };
    const format = { type: "json_schema", json_schema: { name: "x", schema } };
    const { choices } = await client.chat.completions.create({ model: "auto", messages, response_format: format });
    check(JSON.parse(choices[0].message.content).age <= 9);
  },
  async responses() {
    const tools = [{ type: "function", name: "get_weather", parameters, strict: true }];
    const input = [{ role: "user", content: "use get_weather for Tokyo" }];
    const first = await client.responses.stream({ model: "gpt-5-nano", input, tools }).finalResponse();
    check(first.output[0].type === "function_call");
    const result = { type: "function_call_output", call_id: first.output[0].call_id, output: "21 degrees" };
    const last = await client.responses.create({ model: "gpt-5-nano", input: [...input, ...first.output, result], tools });
    check(last.output_text.includes("21 degrees"), last.output_text);
  },
  async speech() {
    check(Buffer.from(await (await sound()).arrayBuffer()).subarray(0, 4).toString() === "RIFF");
  },
  async transcription() {
    const file = await toFile(Buffer.from(await (await sound()).arrayBuffer()), "a.wav");
    check((await client.audio.transcriptions.create({ model: "whisper-1", file })).text);
  },
  async errors() {
    for (const status of [401, 429, 503]) {
      const other = new OpenAI({ maxRetries: 0, apiKey: `sk-mock-${status}` });
      const error = await other.chat.completions.create({ model: "auto", messages }).catch((error) => error);
      check(error.status === status, error);
    }
  },
});
