package concordat.incidents;

import concordat.design.Errors;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Units and ambulances.
@Controller
@ByPolice
class ResponsePages {
    private final AssignUnit assignUnit;
    private final MoveUnit moveUnit;
    private final RequestAmbulance requestAmbulance;
    private final RegradeAmbulance regradeAmbulance;
    private final MoveAmbulance moveAmbulance;
    private final Incidents incidents;
    private final ActScreen screen;
    private final InstantSource time;

    ResponsePages(
            AssignUnit assignUnit,
            MoveUnit moveUnit,
            RequestAmbulance requestAmbulance,
            RegradeAmbulance regradeAmbulance,
            MoveAmbulance moveAmbulance,
            Incidents incidents,
            ActScreen screen,
            InstantSource time) {
        this.assignUnit = assignUnit;
        this.moveUnit = moveUnit;
        this.requestAmbulance = requestAmbulance;
        this.regradeAmbulance = regradeAmbulance;
        this.moveAmbulance = moveAmbulance;
        this.incidents = incidents;
        this.screen = screen;
        this.time = time;
    }

    @GetMapping("/incidents/{id}/units/new")
    View assign(@PathVariable UUID id) {
        return screen.ask(new IncidentId(id), "units/new", new UnitForm(Answers.NONE));
    }

    @PostMapping("/incidents/{id}/units/new")
    View assign(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        IncidentId incident = new IncidentId(id);
        UnitForm form = new UnitForm(new Answers(typed));
        Errors errors = new Errors();
        AssignUnit.Command command = form.command(time.instant(), errors);
        if (!errors.summary().isEmpty()) {
            return screen.wrong(incident, "units/new", form, errors.summary());
        }
        assignUnit.assign(incident, command);
        return ActScreen.done(incident);
    }

    @GetMapping("/incidents/{id}/units/{unit}")
    View move(@PathVariable UUID id, @PathVariable UUID unit) {
        IncidentId incident = new IncidentId(id);
        return screen.ask(
                incident,
                "units/" + unit,
                new MoveUnitForm(Answers.NONE, incidents.unit(incident, unit).callsign()));
    }

    @PostMapping("/incidents/{id}/units/{unit}")
    View move(@PathVariable UUID id, @PathVariable UUID unit, @RequestParam MultiValueMap<String, String> typed) {
        IncidentId incident = new IncidentId(id);
        MoveUnitForm form = new MoveUnitForm(
                new Answers(typed), incidents.unit(incident, unit).callsign());
        Errors errors = new Errors();
        MoveUnitForm.Moved moved = form.command(time.instant(), errors);
        if (!errors.summary().isEmpty()) {
            return screen.wrong(incident, "units/" + unit, form, errors.summary());
        }
        moveUnit.move(incident, unit, moved.step(), moved.at(), moved.reason());
        return ActScreen.done(incident);
    }

    @GetMapping("/incidents/{id}/ambulances/new")
    View request(@PathVariable UUID id) {
        return screen.ask(new IncidentId(id), "ambulances/new", new AmbulanceForm(Answers.NONE));
    }

    @PostMapping("/incidents/{id}/ambulances/new")
    View request(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        IncidentId incident = new IncidentId(id);
        AmbulanceForm form = new AmbulanceForm(new Answers(typed));
        Errors errors = new Errors();
        RequestAmbulance.Command command = form.command(time.instant(), errors);
        if (!errors.summary().isEmpty()) {
            return screen.wrong(incident, "ambulances/new", form, errors.summary());
        }
        requestAmbulance.request(incident, command);
        return ActScreen.done(incident);
    }

    @GetMapping("/incidents/{id}/ambulances/{request}")
    @ByAmbulance
    View ambulance(@PathVariable UUID id, @PathVariable UUID request) {
        return screen.ask(new IncidentId(id), "ambulances/" + request, new MoveAmbulanceForm(Answers.NONE));
    }

    @PostMapping("/incidents/{id}/ambulances/{request}")
    @ByAmbulance
    View ambulance(
            @PathVariable UUID id, @PathVariable UUID request, @RequestParam MultiValueMap<String, String> typed) {
        IncidentId incident = new IncidentId(id);
        MoveAmbulanceForm form = new MoveAmbulanceForm(new Answers(typed));
        Errors errors = new Errors();
        MoveAmbulanceForm.Moved moved = form.command(time.instant(), errors);
        if (!errors.summary().isEmpty()) {
            return screen.wrong(incident, "ambulances/" + request, form, errors.summary());
        }
        moveAmbulance.move(incident, request, moved.step(), moved.at(), moved.reason());
        return ActScreen.done(incident);
    }

    @GetMapping("/incidents/{id}/ambulances/{request}/grade")
    @ByAmbulance
    View grade(@PathVariable UUID id, @PathVariable UUID request) {
        return screen.ask(new IncidentId(id), "ambulances/" + request + "/grade", new GradeForm(Answers.NONE));
    }

    @PostMapping("/incidents/{id}/ambulances/{request}/grade")
    @ByAmbulance
    View grade(@PathVariable UUID id, @PathVariable UUID request, @RequestParam MultiValueMap<String, String> typed) {
        IncidentId incident = new IncidentId(id);
        GradeForm form = new GradeForm(new Answers(typed));
        Errors errors = new Errors();
        RegradeAmbulance.Command command = form.command(time.instant(), errors);
        if (!errors.summary().isEmpty()) {
            return screen.wrong(incident, "ambulances/" + request + "/grade", form, errors.summary());
        }
        regradeAmbulance.regrade(incident, request, command);
        return ActScreen.done(incident);
    }
}
