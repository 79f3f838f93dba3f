package concordat.vitals;

import concordat.web.Operator;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The program as an operator's programs see it: see docs/operating.md.
@RestController
@Operator
class OperatorApi {
    /// @param why sentences, none where the state is `up`
    record Status(State state, List<String> why, Map<String, Double> now) {}

    /// It serves in either.
    enum State {
        UP,
        DEGRADED
    }

    private final Condition condition;
    private final PrometheusMeterRegistry meters;

    OperatorApi(Condition condition, PrometheusMeterRegistry meters, PrometheusRegistry registry) {
        this.condition = condition;
        this.meters = meters;
        registry.register((MultiCollector) this::gauges);
    }

    @GetMapping(value = "/operator/metrics", produces = "text/plain;version=0.0.4;charset=utf-8")
    String metrics() {
        return meters.scrape();
    }

    /// Answers 200 in either state: `/health/ready` says whether to send it requests.
    @GetMapping("/operator/status")
    Status status() {
        Condition.Now read = condition.read();
        Map<String, Double> now = new LinkedHashMap<>();
        read.vitals().forEach(vital -> now.put(vital.name(), vital.value()));
        return new Status(read.wrong().isEmpty() ? State.UP : State.DEGRADED, read.wrong(), now);
    }

    /// Read anew at each scrape.
    private MetricSnapshots gauges() {
        return new MetricSnapshots(condition.read().vitals().stream()
                .<MetricSnapshot>map(vital -> GaugeSnapshot.builder()
                        .name("concordat_" + vital.name())
                        .help(vital.says())
                        .dataPoint(GaugeDataPointSnapshot.builder()
                                .value(vital.value())
                                .build())
                        .build())
                .toList());
    }
}
