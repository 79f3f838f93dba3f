package concordat.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.london.London;
import concordat.places.PlaceNow;
import concordat.places.Places;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class LoadPlacesTest {
    static final Actor OFFICER =
            Actor.staff(UUID.randomUUID(), "Sam Example", "BCU-CN", "BCU-CN-RESPONSE", Role.RESPONSE_OFFICER);

    @Autowired
    Demonstration demonstration;

    @Autowired
    LoadPlaces loadPlaces;

    @Autowired
    Places places;

    @Test
    void every_place_of_london_has_its_suites_and_loading_again_adds_none() {
        London london = London.load();
        List<String> codes =
                london.places().stream().map(concordat.london.Place::code).toList();
        demonstration.load();
        CurrentActor.run(Actor.job(Role.SEEDING, Actor.NO_AGENCY), () -> loadPlaces.load(london));

        List<PlaceNow> loaded = CurrentActor.call(OFFICER, () -> places.board()).stream()
                .filter(at -> codes.contains(at.place().code()))
                .toList();

        assertThat(loaded).hasSameSizeAs(codes);
        assertThat(loaded.stream().mapToInt(at -> at.suites().size()).sum())
                .isEqualTo(london.suites().size());
    }
}
