import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useTranslations } from "next-intl";

/** A password field whose eye has a name in the reader's language. */
export function PasswordField(props: PasswordInputProps) {
  const t = useTranslations("common");
  return <PasswordInput visibilityToggleButtonProps={{ "aria-label": t("showPassword") }} {...props} />;
}
