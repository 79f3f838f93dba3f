package concordat.design;

import concordat.design.Alert.Variant;
import concordat.design.Table.Cell;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One page with every component on it, most of them with something wrong.
final class Gallery {
    private static final ErrorSummary ERRORS = new Errors()
            .add("hours", "Enter how many hours, like 6")
            .add("", "The hold has already ended")
            .add("arrived-time", "Enter a time, like 14:05")
            .summary();

    private Gallery() {}

    static JteModel page(@Nullable String theme) {
        Content main = output -> {
            output.writeContent("<h1 class=\"govuk-heading-l\">Everything</h1>");
            pieces().forEach(piece -> piece.writeTo(output));
            output.writeContent(BOARD);
        };
        return new StaticTemplates()
                .govukTemplate(
                        "Everything",
                        true,
                        theme,
                        null,
                        null,
                        null,
                        BackLink.of("/before"),
                        main,
                        null,
                        "govuk-width-container");
    }

    private static List<Component> pieces() {
        Choice other = Choice.of("OTHER", "Another vehicle")
                .revealing(TextInput.of("which", "Which vehicle?", "").withWidth(20));
        return List.of(
                ERRORS,
                IdentityBar.of("DET-2026-000017")
                        .withFacts("Held since 9:32am")
                        .withClock(html("<span class=\"concordat-clock\">22 hours left</span>")),
                SubNavigation.of("This hold", "/a", Link.of("/a", "Overview"), Link.of("/b", "Timeline")),
                NotificationBanner.of("The clocks go back tonight"),
                NotificationBanner.success("The place of safety has been asked").withTitleId("done"),
                Alert.of(Variant.INFORMATION, "Cleaning").withText("The suite is being cleaned"),
                Alert.of(Variant.SUCCESS, "Sent").withContent(Link.of("/x", "See what was sent")),
                Alert.of(Variant.WARNING, "Ends soon")
                        .withText("It ends in 12 minutes")
                        .asDismissible(),
                Alert.of(Variant.ERROR, "Ended")
                        .withText("There is no power to detain")
                        .showingTitle(),
                TextInput.of("hours", "How many more hours?", "x")
                        .withHint("No more than 12")
                        .withWidth(2)
                        .withSuffix("hours")
                        .asWholeNumber()
                        .withErrorFrom(ERRORS),
                Textarea.of("grounds", "Grounds", "Seen on the bridge").withHint("As you would say it in court"),
                Radios.of("vehicle", "How will they travel?", "", Choice.of("AMBULANCE", "Ambulance"), other)
                        .withHint("A police vehicle needs a reason"),
                Radios.of("told", "Have they been told?", "Y", Choice.of("Y", "Yes"), Choice.of("N", "No"))
                        .inline()
                        .small(),
                Checkboxes.of(
                        "risks",
                        "What is there to know?",
                        Set.of("A"),
                        Choice.of("A", "Alcohol").withHint("Smelt or said"),
                        Option.divider("or"),
                        Choice.of("NONE", "None of these").asExclusive()),
                Checkboxes.single("read", "Rights have been read", true),
                Select.of("borough", "Borough", "", List.of(Choice.of("", "Choose"), Choice.of("E09000001", "City"))),
                DateInput.of("born", "Date of birth", TypedDate.BLANK).withHint("For example, 31 3 1980"),
                DateTime.of("arrived", "When did they arrive?", TypedDateTime.BLANK)
                        .withErrorFrom(ERRORS),
                Button.submit("Extend the hold"),
                Button.of("Save for later").secondary(),
                Button.of("End the hold").warning(),
                Button.link("Start again", "/again"),
                SummaryList.of(
                                SummaryList.Row.of("Place", "Larch Suite")
                                        .withActions(Link.of("/p", "Change").withHidden("place")),
                                SummaryList.Row.of("State", Tag.of("Free", Colour.GREEN)))
                        .inCard("Where"),
                Table.of("Suites", List.of(List.of(Cell.of("Larch"), Cell.numeric(2))))
                        .withHead(List.of(Cell.of("Suite"), Cell.numeric("Beds")))
                        .withRowHeaders()
                        .dense(),
                new LineChart(
                        "chart",
                        "Placed in time",
                        "With one suite 40% are placed in time; with three, 92%.",
                        "Suites",
                        List.of(
                                new LineChart.Point(1, 0.4, 0.35, 0.45),
                                new LineChart.Point(2, 0.75, 0.7, 0.8),
                                new LineChart.Point(3, 0.92, 0.9, 0.94)),
                        "By the formula",
                        List.of(LineChart.Point.of(2, 0.6), LineChart.Point.of(3, 0.85)),
                        0.9,
                        "Nine in ten"),
                WarningText.of("The hold ends at 9:32am"),
                InsetText.of("No form is prescribed for section 136"),
                Details.of("What counts as arriving", "Coming through the door").opened(),
                Badge.of("Child", Badge.Colour.RED),
                Badge.of("Informal", Badge.Colour.GREY),
                Badge.of("Voluntary", Badge.Colour.PURPLE),
                Badge.of("Safe", Badge.Colour.GREEN),
                Panel.of("Handed over").withHeadingLevel(2).withBody("HND-2026-000009"),
                Breadcrumbs.of(Breadcrumbs.Crumb.of("Home", "/"), Breadcrumbs.Crumb.here("This hold")),
                Pagination.of(Pagination.Step.to("/1"), Pagination.Step.to("/3"))
                        .withPages(List.of(Pagination.page(1, "/1", false), Pagination.page(2, "/2", true))),
                Timeline.of(List.of(Timeline.Entry.of("Arrived", "2026-06-04T08:32:00Z", "4 June 2026 at 9:32am")
                        .withBy("PC Morgan Example")
                        .withDescription(Text.of("At Larch Suite")))));
    }

    private static Content html(String written) {
        return output -> output.writeContent(written);
    }

    private static final String BOARD = """
            <ul class="concordat-board">
              <li class="concordat-board__card">
                <h2 class="concordat-board__title">Larch</h2>
                <p class="concordat-board__age">Confirmed 6 minutes ago</p>
                <span class="concordat-clock">22 hours left</span>
                <span class="concordat-clock concordat-clock--soon">12 minutes left</span>
                <span class="concordat-clock concordat-clock--over">14 minutes over</span>
                <span class="concordat-clock concordat-clock--stopped">Ended</span>
              </li>
              <li class="concordat-board__card concordat-board__card--stale">
                <h2 class="concordat-board__title">Rowan</h2>
                <p class="concordat-board__age">Not confirmed for 3 hours</p>
              </li>
            </ul>
            """;
}
