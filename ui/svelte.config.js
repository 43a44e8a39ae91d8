/** @type {import("@sveltejs/vite-plugin-svelte").SvelteConfig} */
export default {
  compilerOptions: {
    runes: true,
    // Styles leave as files: the window's policy refuses style elements made by scripts.
    css: "external",
  },
  vitePlugin: {
    // bits-ui brings components that are compiled by their own rules.
    dynamicCompileOptions: ({ filename }) => (filename.includes("node_modules") ? { runes: undefined } : undefined),
  },
};
