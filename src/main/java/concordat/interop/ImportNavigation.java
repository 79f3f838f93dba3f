package concordat.interop;

import concordat.actor.Role;
import concordat.web.NavigationLink;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportNavigation {
    @Bean
    NavigationLink importsLink() {
        return new NavigationLink(90, "/imports", "Imports", EnumSet.of(Role.RECORDS_GUARDIAN, Role.ADMINISTRATOR));
    }
}
