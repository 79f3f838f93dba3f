package concordat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/// A test on the whole program: PostgreSQL, every filter, a real port for browsers and MockMvc for everything else.
/// All such tests use this one annotation and add no property or bean of their own, because each new combination
/// starts the program once more, and it takes longer than all that the test then does. The engine sleeps: tests run
/// it themselves. All come from one address, so the limits of an address are out of their way;
/// and beside other tests a place at the door is waited for longer.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "concordat.engine.every=1d",
            "concordat.sealing.every=1d",
            "concordat.operator-token=" + ConcordatTest.OPERATOR_TOKEN,
            "concordat.limits.patience=1s",
            "concordat.limits.session.burst=1000",
            "concordat.limits.address.burst=1000000",
            "concordat.limits.guess.burst=1000000"
        })
@AutoConfigureMockMvc
public @interface ConcordatTest {
    String OPERATOR_TOKEN = "the-token-of-an-operator-in-tests";
}
