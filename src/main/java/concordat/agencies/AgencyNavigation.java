package concordat.agencies;

import concordat.actor.Role;
import concordat.web.NavigationLink;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgencyNavigation {
    @Bean
    NavigationLink agenciesLink() {
        return new NavigationLink(80, "/agencies", "Agencies", EnumSet.range(Role.CALL_HANDLER, Role.ADMINISTRATOR));
    }
}
