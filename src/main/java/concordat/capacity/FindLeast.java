package concordat.capacity;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Finds how few suites, and where, place enough people in time: from none, adds a suite where it helps most until
/// the share is met with the whole of its interval, and then takes away again what it can do without. No plan that
/// it finds has a suite to spare; that no other has fewer is not proved.
public final class FindLeast {
    /// Replications while searching: the plan that is found is tried as often as the scenario says.
    private static final int WHILE_SEARCHING = 8;

    /// More suites than what is enough, to show what another one would bring.
    private static final int BEYOND = 2;

    /// One number of suites, and the best place for the last of them.
    ///
    /// @param added the place that had one more than in the step before; null for the first
    public record Step(@Nullable String added, Result result) {}

    /// @param least null where no number up to the most was enough
    public record Found(List<Step> steps, @Nullable Result least) {
        public Found {
            steps = List.copyOf(steps);
        }
    }

    private final Scenario scenario;
    private final double share;
    private final int most;
    private final Consumer<Integer> tried;
    private int plans;

    private FindLeast(Scenario scenario, double share, int most, Consumer<Integer> tried) {
        this.scenario = scenario;
        this.share = share;
        this.most = most;
        this.tried = tried;
    }

    /// @param share of people to be placed in time, such as 0.9
    /// @param most suites that it tries
    /// @param tried is told now and then how many plans have been tried
    public static Found of(Scenario scenario, double share, int most, Consumer<Integer> tried) {
        return new FindLeast(scenario, share, most, tried).find();
    }

    private Found find() {
        Map<String, Integer> suites = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        Map<String, Integer> enough = null;
        int beyond = 0;
        while (total(suites) < most && beyond < BEYOND) {
            Optional<Site> best = bestToAdd(suites);
            if (best.isEmpty()) {
                break;
            }
            suites.merge(best.get().code(), 1, Integer::sum);
            Result result = tryOut(suites, scenario.replications());
            steps.add(new Step(best.get().name(), result));
            if (enough == null && isEnough(result)) {
                enough = new HashMap<>(suites);
            } else if (enough != null) {
                beyond++;
            }
        }
        return new Found(steps, enough == null ? null : tryOut(withoutSpare(enough), scenario.replications()));
    }

    private Optional<Site> bestToAdd(Map<String, Integer> suites) {
        record Tried(Site site, Result result) {}
        return scenario.sites().stream()
                .map(site -> new Tried(site, tryOut(changed(suites, site, 1), WHILE_SEARCHING)))
                .max(comparingDouble((Tried each) -> each.result().within().mean())
                        .thenComparing(comparingDouble((Tried each) ->
                                        each.result().emergencyPerYear().mean())
                                .reversed())
                        .thenComparing(
                                comparingDouble((Tried each) -> each.result().journey())
                                        .reversed())
                        .thenComparing(
                                comparing((Tried each) -> each.site().code()).reversed()))
                .map(Tried::site);
    }

    private Map<String, Integer> withoutSpare(Map<String, Integer> enough) {
        for (Site site : scenario.sites()) {
            if (enough.getOrDefault(site.code(), 0) > 0) {
                Map<String, Integer> fewer = changed(enough, site, -1);
                if (isEnough(tryOut(fewer, scenario.replications()))) {
                    return withoutSpare(fewer);
                }
            }
        }
        return enough;
    }

    private boolean isEnough(Result result) {
        return result.within().low() >= share;
    }

    private Result tryOut(Map<String, Integer> suites, int replications) {
        tried.accept(++plans);
        return Simulation.of(scenario.with(suites).tried(replications));
    }

    private static Map<String, Integer> changed(Map<String, Integer> suites, Site site, int by) {
        Map<String, Integer> changed = new HashMap<>(suites);
        changed.merge(site.code(), by, Integer::sum);
        return changed;
    }

    private static int total(Map<String, Integer> suites) {
        return suites.values().stream().mapToInt(each -> each).sum();
    }
}
