package modeldesk.ui.palette;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Something the user can do, as the palette lists it: `words` are what else it may be called, with
/// commas between, `menu` is where else it is found, `keys` are as the system writes them, and
/// `reason` says why it cannot be done now; each may be empty. `run` does it, or says the reason.
public record Offer(
    String id,
    String title,
    String words,
    String menu,
    String keys,
    @Nullable Feather icon,
    String reason,
    Runnable run) {}
