package concordat.calls;

import concordat.actor.Role;
import concordat.prompts.Prompts;
import concordat.web.NavigationLink;
import concordat.web.OnlyLooks;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallConfig {
    @Bean
    Prompts prompts() {
        return Prompts.load();
    }

    @Bean
    NavigationLink newCallLink() {
        return new NavigationLink(10, "/calls/new", "New call", EnumSet.of(Role.CALL_HANDLER, Role.DISPATCHER));
    }

    /// Asked again at every few letters, with what a caller is saying, which must not stand in an address.
    @Bean
    OnlyLooks promptsOnlyLook() {
        return new OnlyLooks("/calls/prompts");
    }

    /// Nor must a name, a phone or an address.
    @Bean
    OnlyLooks peopleOnlyLook() {
        return new OnlyLooks("/calls/people");
    }
}
