package concordat.incidents;

import static java.util.stream.Collectors.toMap;

import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.agencies.Borough;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.web.May;
import concordattemplates.StaticTemplates;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The control room's board, and the search of all incidents that the actor may see.
@Controller
@May({
    Role.CALL_HANDLER,
    Role.DISPATCHER,
    Role.RESPONSE_OFFICER,
    Role.DUTY_INSPECTOR,
    Role.SUPERINTENDENT,
    Role.MENTAL_HEALTH_TEAM,
    Role.AMBULANCE_CONTROLLER,
    Role.RECORDS_GUARDIAN
})
class BoardPages {
    private static final int PAGE = 50;

    private final StaticTemplates templates = new StaticTemplates();
    private final BoardStore board;
    private final Records records;
    private final Journal journal;
    private final Agencies agencies;
    private final InstantSource time;

    BoardPages(BoardStore board, Records records, Journal journal, Agencies agencies, InstantSource time) {
        this.board = board;
        this.records = records;
        this.journal = journal;
        this.agencies = agencies;
        this.time = time;
    }

    @GetMapping("/incidents")
    @Transactional
    public View board(SearchForm typed) {
        SearchForm form = typed.anyState();
        Optional<RecordId> named = form.reference().isEmpty() ? Optional.empty() : records.find(form.reference());
        if (named.isPresent()) {
            return new RedirectView("/incidents/" + named.get());
        }
        ErrorSummary errors = form.errors();
        List<IncidentRow> found = errors.isEmpty() ? board.search(form.search(), PAGE + 1) : List.of();
        List<IncidentRow> rows = found.stream().limit(PAGE).toList();
        journal.looked("Incidents", ids(rows), form.seen());
        IncidentBoardPage page = IncidentBoardPage.of(
                form,
                errors,
                rows,
                found.size() > PAGE,
                boroughs(),
                Journal.digest(ids(rows)),
                CurrentActor.required().agency(),
                time.instant());
        return errors.isEmpty()
                ? Html.ok(templates.incidentsBoard(page))
                : Html.unprocessable(templates.incidentsBoard(page));
    }

    /// Says that the board has changed since it was shown, and shows no row of it.
    @GetMapping("/incidents/news")
    @Transactional(readOnly = true)
    public View news(SearchForm typed) {
        SearchForm form = typed.anyState();
        List<IncidentRow> rows =
                board.search(form.search(), PAGE + 1).stream().limit(PAGE).toList();
        String seen = Journal.digest(ids(rows));
        return Html.ok(templates.incidentsNews(
                seen.equals(form.seen()) ? "" : "Incidents have opened or closed since.",
                form.href("/incidents", "", form.seen()),
                ""));
    }

    private Map<String, String> boroughs() {
        return agencies.boroughs().stream()
                .collect(toMap(Borough::gss, Borough::name, (one, _) -> one, LinkedHashMap::new));
    }

    private static List<UUID> ids(List<IncidentRow> rows) {
        return rows.stream().map(row -> row.id().value()).toList();
    }
}
