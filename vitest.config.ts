import { configDefaults, defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

/** Tests of pure code; the rest of test/unit gets a document and WXT's fake browser. */
const PURE = [
  "test/unit/{detect,patterns,cli,scripts}/**/*.test.ts",
  "test/{patterns,corpus,fuzz}/**/*.test.ts",
];

export default defineConfig({
  test: {
    globalSetup: "test/global-setup.ts",
    projects: [
      { test: { name: "pure", environment: "node", include: PURE } },
      {
        plugins: [WxtVitest()],
        test: {
          name: "browser-like",
          environment: "happy-dom",
          include: ["test/unit/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, ...PURE],
        },
      },
      {
        test: { name: "structure", environment: "node", include: ["test/structure/**/*.test.ts"] },
      },
    ],
  },
});
