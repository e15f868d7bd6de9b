import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";
import { bareContentScript } from "./scripts/bare-content-script.ts";
import { compileLists } from "./scripts/compile-lists.ts";
import { notePackages, writeLicences } from "./scripts/licences.ts";
import { preactWithoutMarkup } from "./scripts/preact-without-markup.ts";

/** Extension pages load nothing but their own files and may open no connection at all. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Never changes: Firefox ties a person's settings and updates to it. */
const GECKO_ID = "guard@unlock-scam-guard.extension";

export default defineConfig({
  modules: ["@wxt-dev/webextension-polyfill", "@wxt-dev/i18n/module", "@wxt-dev/auto-icons"],
  imports: false,
  targetBrowsers: ["chrome", "firefox"],
  // Every browser we run in preloads modules itself; the polyfill would bring a `fetch`.
  vite: () => ({
    build: { modulePreload: { polyfill: false } },
    plugins: [preactWithoutMarkup(), bareContentScript(), notePackages()],
  }),
  zip: { excludeSources: ["**/*.generated.ts"] },
  autoIcons: { baseIconPath: fileURLToPath(new URL("src/icon.svg", import.meta.url)) },
  hooks: {
    "build:before": compileLists,
    "build:done": ({ config }) => writeLicences(config.outDir),
    // Texts in the language that the person chose, which the module's own cannot give.
    "config:resolved": ({ config }) => {
      config.alias["#i18n"] = fileURLToPath(new URL("src/language/i18n.ts", import.meta.url));
    },
    "vite:build:extendConfig": (entrypoints, config) => {
      // Every page pays for the content script, and the polyfill would be a quarter of it.
      if (entrypoints.some(({ type }) => type === "content-script"))
        config.resolve = {
          ...config.resolve,
          alias: { "wxt/browser": "@wxt-dev/browser" },
        };
      // The public suffix list is one long constant, which the bundler would write out at each use.
      if (entrypoints.some(({ type }) => type === "background"))
        config.build = {
          ...config.build,
          rolldownOptions: {
            ...config.build?.rolldownOptions,
            optimization: { inlineConst: false },
          },
        };
    },
  },
  manifest: ({ browser, command, manifestVersion }) => ({
    name: "__MSG_extName__",
    description: "__MSG_extDescription__",
    default_locale: "zh_CN",
    permissions: ["storage", "activeTab", "alarms", "contextMenus"],
    commands: {
      [manifestVersion === 3 ? "_execute_action" : "_execute_browser_action"]: {
        suggested_key: { default: "Alt+Shift+U" },
        description: "__MSG_shortcuts_popup__",
      },
      "show-evidence": {
        suggested_key: { default: "Alt+Shift+J" },
        description: "__MSG_shortcuts_evidence__",
      },
      pause: {
        suggested_key: { default: "Alt+Shift+K" },
        description: "__MSG_shortcuts_pause__",
      },
    },
    // The dev server's hot reload needs a connection, so development keeps WXT's own policy.
    ...(command === "build" && {
      content_security_policy:
        manifestVersion === 3 ? { extension_pages: PAGE_POLICY } : PAGE_POLICY,
    }),
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: "142.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : {
          minimum_chrome_version: "120",
          storage: { managed_schema: "managed-schema.json" },
        }),
  }),
});
