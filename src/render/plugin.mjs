// What an Eleventy site imports: the plugin.
import "./typescript.mjs";

const { default: tidings } = await import("./tidings.ts");
export default tidings;
