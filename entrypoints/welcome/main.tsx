import { i18n } from "#i18n";
import { mount } from "../../src/ui/mount.tsx";
import { Welcome } from "../../src/ui/welcome/Welcome.tsx";
import "../../src/ui/style/page.css";

mount(
  () => <Welcome />,
  () => i18n.t("welcome.title"),
);
