package concordat.web;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.web.Admission.Rank;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final Admission admission = new Admission(16, Duration.ofNanos(1));

    @Test
    void keeps_places_for_changes_that_looks_cannot_take_and_for_looks_that_reports_cannot() {
        assertThat(letIn(Rank.REPORT)).isEqualTo(2);
        assertThat(letIn(Rank.LOOK)).isEqualTo(6);
        assertThat(letIn(Rank.CHANGE)).isEqualTo(8);
        assertThat(admission.free()).isZero();
    }

    @Test
    void lets_nothing_in_beyond_the_changes_that_fill_it() {
        assertThat(letIn(Rank.CHANGE)).isEqualTo(16);
        assertThat(letIn(Rank.LOOK)).isZero();
        assertThat(letIn(Rank.REPORT)).isZero();

        admission.leave(Rank.CHANGE);

        assertThat(letIn(Rank.LOOK)).as("who was refused holds nothing").isEqualTo(1);
    }

    @Test
    void gives_back_all_that_a_report_held() {
        letIn(Rank.REPORT);
        admission.leave(Rank.REPORT);
        admission.leave(Rank.REPORT);

        assertThat(letIn(Rank.LOOK)).isEqualTo(8);
        assertThat(letIn(Rank.CHANGE)).isEqualTo(8);
    }

    @Test
    void lets_a_moment_pass_before_it_refuses_but_not_for_any_number() throws Exception {
        Admission patient = new Admission(2, Duration.ofMinutes(1));
        assertThat(patient.enter(Rank.CHANGE) && patient.enter(Rank.CHANGE)).isTrue();
        CountDownLatch come = new CountDownLatch(10);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, 10)
                    .mapToObj(_ -> threads.submit(() -> {
                        come.countDown();
                        boolean in = patient.enter(Rank.CHANGE);
                        patient.leave(Rank.CHANGE);
                        return in;
                    }))
                    .toList();
            come.await();
            while (patient.isOpen()) {
                Thread.onSpinWait();
            }
            patient.leave(Rank.CHANGE);
            for (Future<Boolean> each : waiting) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(patient.isOpen()).isTrue();
    }

    private long letIn(Rank rank) {
        return IntStream.range(0, 20).filter(_ -> admission.enter(rank)).count();
    }
}
