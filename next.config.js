import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./i18n/request.ts");

/**
 * Packages that Node must load itself: native or WebAssembly code that the bundler cannot follow, and everything around
 * Yjs, of which a process may hold one copy only.
 */
const serverExternalPackages = [
  "@hocuspocus/provider",
  "@hocuspocus/server",
  "@myriaddreamin/typst-ts-node-compiler",
  "@node-rs/argon2",
  "@prisma/adapter-pg",
  "@prisma/client",
  "@tiptap/extension-collaboration",
  "@tiptap/y-tiptap",
  "lib0",
  "linkedom",
  "pg",
  "xmllint-wasm",
  "y-protocols",
  "yjs",
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages,
  typedRoutes: false,
  // `npm run check` checks all types, tests too; whoever starts the server should not wait for it again.
  typescript: { ignoreBuildErrors: true },
};

export default withNextIntl(config);
