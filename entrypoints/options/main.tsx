import { i18n } from "#i18n";
import { mount } from "../../src/ui/mount.tsx";
import { Options } from "../../src/ui/options/Options.tsx";
import "../../src/ui/style/page.css";
import "../../src/ui/style/options.css";

mount(
  () => <Options />,
  () => i18n.t("options.title"),
);
