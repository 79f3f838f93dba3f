package concordat.people;

import concordat.web.NavigationLink;
import concordat.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfig {
    @Bean
    NavigationLink peopleLink() {
        return new NavigationLink(40, "/people/search", "People", Viewer.roles(ReadsPeople.class));
    }
}
