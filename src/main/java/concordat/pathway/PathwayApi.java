package concordat.pathway;

import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.records.Journal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The pathway for programs: who waits, and the times of one of them.
@RestController
@RequestMapping("/api/pathway")
@SeesPathway
@Transactional
class PathwayApi {
    /// @param facts as they stand, and `stage` what they come to
    record WaitingTold(Waiting facts, Stage.Kind stage, String words, Instant since) {
        static WaitingTold of(Waiting row) {
            Stage stage = row.stage();
            return new WaitingTold(row, stage.kind(), stage.words(), stage.since());
        }
    }

    /// @param heldBefore7 how often the same person was held in the seven days before, and so on
    record TimesTold(List<MarkTold> times, long heldBefore7, long heldBefore30, long heldBefore90) {}

    record MarkTold(
            String code,
            String words,
            @Nullable Instant at,
            boolean withheld,
            @Nullable Instant due) {}

    private final PathwayStore pathway;
    private final TimesChapter chapter;
    private final Detentions detentions;
    private final Journal journal;

    PathwayApi(PathwayStore pathway, TimesChapter chapter, Detentions detentions, Journal journal) {
        this.pathway = pathway;
        this.chapter = chapter;
        this.detentions = detentions;
        this.journal = journal;
    }

    /// Those whom the caller's agency is involved with, whoever has been held longest first.
    @GetMapping
    List<WaitingTold> waiting(@RequestParam(defaultValue = "") String seen) {
        List<Waiting> rows = pathway.open(PathwayPages.MOST);
        journal.looked(
                "Pathway board", rows.stream().map(row -> row.id().value()).toList(), seen);
        return rows.stream().map(WaitingTold::of).toList();
    }

    @GetMapping("/{id}")
    TimesTold times(@PathVariable UUID id) {
        var detention = detentions.find(new DetentionId(id));
        journal.look(detention.id().record(), "The times of the pathway");
        Repeats repeats = chapter.repeats(detention);
        return new TimesTold(
                chapter.marks(detention).stream()
                        .map(mark -> new MarkTold(mark.code(), mark.words(), mark.at(), mark.withheld(), mark.due()))
                        .toList(),
                repeats.before(7),
                repeats.before(30),
                repeats.before(90));
    }
}
