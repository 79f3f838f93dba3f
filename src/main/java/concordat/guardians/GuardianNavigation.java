package concordat.guardians;

import concordat.actor.Role;
import concordat.web.NavigationLink;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuardianNavigation {
    @Bean
    NavigationLink guardianLink() {
        return new NavigationLink(70, "/guardian", "Guardian", Set.of(Role.RECORDS_GUARDIAN));
    }
}
