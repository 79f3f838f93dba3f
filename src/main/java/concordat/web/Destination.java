package concordat.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.web.servlet.view.RedirectView;

/// Leads to an address as it is: braces in it are no template.
public class Destination extends RedirectView {
    public Destination(String address) {
        super(address);
        setExpandUriTemplateVariables(false);
    }

    /// @param then where to go on to from there
    public Destination(String address, String then) {
        this(then.isEmpty() ? address : address + "?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
    }
}
