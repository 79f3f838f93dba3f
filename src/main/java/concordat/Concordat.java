package concordat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program.
@SpringBootApplication
public class Concordat {
    static void main(String[] args) {
        SpringApplication.run(Concordat.class, args);
    }
}
