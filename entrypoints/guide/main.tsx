import { i18n } from "#i18n";
import { Guide } from "../../src/ui/guide/Guide.tsx";
import { mount } from "../../src/ui/mount.tsx";
import "../../src/ui/style/page.css";

mount(
  () => <Guide />,
  () => i18n.t("guide.title"),
);
