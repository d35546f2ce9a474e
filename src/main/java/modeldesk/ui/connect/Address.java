package modeldesk.ui.connect;

import java.util.Locale;
import modeldesk.i18n.Messages;
import modeldesk.model.Instance;
import org.jspecify.annotations.Nullable;

/// What stands in the address field: the instance it names, null where it names none, and the
/// sentence under the field, which says why or what is made of it.
record Address(@Nullable Instance instance, String hint, boolean wrong) {

  static Address of(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return new Address(null, Messages.get("connect.address.hint"), false);
    }
    if (text.toLowerCase(Locale.ROOT).startsWith("omni_")) {
      return wrong(Messages.get("connect.address.token"));
    }
    Instance instance;
    try {
      instance = Instance.parse(text, false);
    } catch (IllegalArgumentException e) {
      return wrong(Messages.get("connect.address.none"));
    }
    if (!instance.isLoopback() && !instance.base().getHost().contains(".")) {
      return wrong(Messages.get("connect.address.short", instance.base().getHost()));
    }
    if (!instance.isLoopback() && !instance.base().getScheme().equals("https")) {
      return wrong(Messages.get("connect.address.plain", instance.host()));
    }
    return new Address(instance, Messages.get("connect.address.becomes", instance.base()), false);
  }

  private static Address wrong(String why) {
    return new Address(null, why, true);
  }
}
