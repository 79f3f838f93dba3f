package concordat.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import concordat.design.Table.Cell;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Our components against the examples that GOV.UK Frontend publishes with each release. An example is compared when
/// we offer every option it uses and it is not named as left out; `atLeast` keeps that filter honest.
class GovukFixturesTest {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private static final Set<String> LABEL = Set.of("label.text", "label.html", "label.classes", "label.isPageHeading");
    private static final Set<String> LEGEND = Set.of(
            "fieldset.legend.text", "fieldset.legend.html", "fieldset.legend.classes", "fieldset.legend.isPageHeading");
    private static final Set<String> NOTES = Set.of("hint.text", "hint.html", "errorMessage.text");
    private static final Set<String> CHOICES = Set.of(
            "items.value",
            "items.text",
            "items.html",
            "items.hint.text",
            "items.hint.html",
            "items.conditional.html",
            "items.checked",
            "items.disabled",
            "items.divider",
            "items.id");

    /// What we offer of one component, what we leave out by name, and how many examples must remain.
    private record Ported(
            String component,
            int atLeast,
            Set<String> options,
            Set<String> leftOut,
            Function<JsonNode, Content> render) {}

    @TestFactory
    Stream<DynamicContainer> every_component_looks_as_published() {
        return Stream.of(
                        new Ported(
                                "input",
                                34,
                                all(
                                        LABEL,
                                        NOTES,
                                        "name id classes type value inputmode autocomplete autocapitalize spellcheck"
                                                + " pattern prefix.text prefix.html suffix.text suffix.html disabled"),
                                Set.of(),
                                GovukFixturesTest::textInput),
                        new Ported(
                                "textarea",
                                12,
                                all(LABEL, NOTES, "name id classes value rows spellcheck autocomplete"),
                                Set.of(),
                                GovukFixturesTest::textarea),
                        new Ported(
                                "radios",
                                27,
                                all(all(LEGEND, NOTES, ""), CHOICES, "name idPrefix classes value"),
                                Set.of(
                                        // Ours has one source of truth for what is chosen, and no holes in its list.
                                        "item checked overrides value", "with falsy items"),
                                GovukFixturesTest::radios),
                        new Ported(
                                "checkboxes",
                                29,
                                all(
                                        all(LEGEND, NOTES, ""),
                                        CHOICES,
                                        "name idPrefix classes values items.name items.behaviour"),
                                Set.of("item checked overrides values", "with falsy values"),
                                GovukFixturesTest::checkboxes),
                        new Ported(
                                "select",
                                10,
                                all(
                                        LABEL,
                                        NOTES,
                                        "name id classes value items.value items.text items.selected items.disabled"),
                                Set.of(
                                        // Ours always have values.
                                        "without values",
                                        "without values with selected value",
                                        "item selected overrides value"),
                                GovukFixturesTest::select),
                        new Ported(
                                "date-input",
                                11,
                                all(
                                        LEGEND,
                                        NOTES,
                                        "id namePrefix values.day values.month values.year values.dob-day"
                                                + " values.dob-month values.dob-year day.error month.error year.error"),
                                Set.of(
                                        // Boxes marked wrong with nothing said.
                                        "with errors only",
                                        // Every box is asked for.
                                        "day and month",
                                        "month and year"),
                                GovukFixturesTest::dateInput),
                        new Ported(
                                "button",
                                35,
                                all(
                                        Set.of(),
                                        Set.of(),
                                        "text html classes href isStartButton name value type id disabled"
                                                + " preventDoubleClick"),
                                Set.of(
                                        // A start link wraps its HTML once more: ours is plain words.
                                        "start link with html"),
                                GovukFixturesTest::button),
                        new Ported(
                                "error-message",
                                5,
                                all(Set.of(), Set.of(), "text id visuallyHiddenText"),
                                Set.of(),
                                options -> TEMPLATES.govukErrorMessage(
                                        string(options.path("id")),
                                        options.path("text").asString(),
                                        options.path("visuallyHiddenText").asString("Error"))),
                        new Ported(
                                "error-summary",
                                5,
                                all(Set.of(), Set.of(), "titleText errorList.text errorList.href"),
                                Set.of(
                                        // The title is always ours, and with no errors there is no summary.
                                        "html as titleText", "autofocus explicitly enabled"),
                                GovukFixturesTest::errorSummary),
                        new Ported(
                                "fieldset",
                                16,
                                all(
                                        Set.of(),
                                        Set.of(),
                                        "legend.text legend.html legend.classes legend.isPageHeading html describedBy"
                                                + " role classes"),
                                Set.of("legend classes"),
                                GovukFixturesTest::fieldset),
                        new Ported(
                                "label",
                                14,
                                all(Set.of(), Set.of(), "text html classes isPageHeading for"),
                                Set.of("empty", "classes"),
                                options -> TEMPLATES.govukLabel(label(options), string(options.path("for")))),
                        new Ported(
                                "hint",
                                4,
                                all(Set.of(), Set.of(), "text html id"),
                                Set.of(),
                                options -> TEMPLATES.govukHint(
                                        string(options.path("id")), required(options), "govuk-hint")),
                        new Ported(
                                "summary-list",
                                21,
                                all(
                                        Set.of(),
                                        Set.of(),
                                        "classes rows.key.text rows.key.html rows.value.text rows.value.html"
                                                + " rows.classes rows.actions.items.href rows.actions.items.text"
                                                + " rows.actions.items.classes rows.actions.items.visuallyHiddenText"
                                                + " card.title.text card.title.html card.title.headingLevel"
                                                + " card.actions.items.href card.actions.items.text"),
                                Set.of(),
                                GovukFixturesTest::summaryList),
                        new Ported(
                                "tag",
                                11,
                                all(Set.of(), Set.of(), "text html classes"),
                                Set.of(),
                                options -> new Tag(required(options), colour(options))),
                        new Ported(
                                "table",
                                17,
                                all(
                                        Set.of(),
                                        Set.of(),
                                        "caption captionClasses firstCellIsHeader classes head.text head.html"
                                                + " head.format head.classes head.colspan head.rowspan rows.text"
                                                + " rows.html rows.format rows.classes rows.colspan rows.rowspan"),
                                Set.of(),
                                GovukFixturesTest::table),
                        new Ported(
                                "notification-banner",
                                16,
                                all(
                                        Set.of(),
                                        Set.of(),
                                        "text html type titleText titleHtml titleHeadingLevel titleId role"),
                                Set.of("auto-focus explicitly enabled, with type as success"),
                                GovukFixturesTest::notificationBanner),
                        new Ported(
                                "warning-text",
                                5,
                                all(Set.of(), Set.of(), "text html iconFallbackText"),
                                Set.of("icon fallback text only"),
                                options -> WarningText.of(required(options))
                                        .withFallback(
                                                options.path("iconFallbackText").asString("Warning"))),
                        new Ported(
                                "inset-text",
                                4,
                                all(Set.of(), Set.of(), "text html id"),
                                Set.of(),
                                options -> new InsetText(required(options), string(options.path("id")))),
                        new Ported(
                                "details",
                                8,
                                all(Set.of(), Set.of(), "summaryText summaryHtml text html id open"),
                                Set.of(),
                                options -> new Details(
                                        words(options, "summaryText", "summaryHtml"),
                                        required(options),
                                        string(options.path("id")),
                                        options.path("open").asBoolean(false))),
                        new Ported(
                                "back-link",
                                5,
                                all(Set.of(), Set.of(), "text html href classes"),
                                Set.of("classes"),
                                options -> new BackLink(
                                        options.path("href").asString("#"),
                                        options.isEmpty() || options.has("classes")
                                                ? Text.of("Back")
                                                : required(options),
                                        options.has("classes"))),
                        new Ported(
                                "breadcrumbs",
                                9,
                                all(
                                        Set.of(),
                                        Set.of(),
                                        "items.text items.html items.href labelText collapseOnMobile classes"),
                                Set.of("classes"),
                                GovukFixturesTest::breadcrumbs),
                        new Ported(
                                "skip-link",
                                6,
                                all(Set.of(), Set.of(), "text html href"),
                                Set.of(),
                                options -> new SkipLink(options.path("href").asString("#content"), required(options))),
                        new Ported(
                                "pagination",
                                14,
                                all(
                                        Set.of(),
                                        Set.of(),
                                        "previous.href previous.text previous.labelText next.href next.text"
                                                + " next.labelText items.number items.href items.current items.ellipsis"
                                                + " items.visuallyHiddenText landmarkLabel classes"),
                                Set.of(),
                                GovukFixturesTest::pagination),
                        new Ported(
                                "panel",
                                7,
                                all(Set.of(), Set.of(), "titleText titleHtml text html headingLevel"),
                                Set.of(),
                                options -> new Panel(
                                        words(options, "titleText", "titleHtml"),
                                        words(options, "text", "html"),
                                        options.path("headingLevel").asInt(1))))
                .map(GovukFixturesTest::compare);
    }

    private static DynamicContainer compare(Ported ported) {
        List<JsonNode> compared = examples(ported);
        var count = dynamicTest(
                "at least " + ported.atLeast() + " examples are compared",
                () -> assertThat(compared.size()).isGreaterThanOrEqualTo(ported.atLeast()));
        var looks = compared.stream()
                .map(example -> dynamicTest(example.path("name").asString(), () -> {
                    StringOutput output = new StringOutput();
                    ported.render().apply(example.path("options")).writeTo(output);
                    assertThat(Shape.of(output.toString()))
                            .isEqualTo(Shape.of(example.path("html").asString()));
                }));
        return dynamicContainer(ported.component(), Stream.concat(Stream.of(count), looks));
    }

    private static List<JsonNode> examples(Ported ported) {
        var json = GovukFixturesTest.class.getResourceAsStream("/govuk/" + ported.component() + ".json");
        return nodes(JsonMapper.shared().readTree(json).path("fixtures"))
                .filter(example ->
                        !ported.leftOut().contains(example.path("name").asString()))
                .filter(example -> ported.options().containsAll(paths(example.path("options"))))
                .toList();
    }

    /// Every option an example uses, as `items.hint.text`.
    private static Set<String> paths(JsonNode node) {
        Set<String> paths = new TreeSet<>();
        collect(node, "", paths);
        return paths;
    }

    private static void collect(JsonNode node, String path, Set<String> paths) {
        if (node.isArray()) {
            nodes(node).forEach(element -> collect(element, path, paths));
        } else if (node.isObject()) {
            node.propertyNames()
                    .forEach(name -> collect(node.path(name), path.isEmpty() ? name : path + "." + name, paths));
        } else if (!falsy(node)) {
            paths.add(path);
        }
    }

    private static boolean falsy(JsonNode node) {
        return node.isNull()
                || node.isBoolean() && !node.asBoolean()
                || node.isString() && node.asString().isEmpty();
    }

    private static Set<String> all(Set<String> some, Set<String> more, String others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        all.addAll(List.of(others.split(" ")));
        return all;
    }

    private static Content textInput(JsonNode options) {
        TextInput input = TextInput.of(name(options), "", options.path("value").asString(""))
                .withId(options.path("id").asString(name(options)))
                .withLabel(label(options.path("label")))
                .withError(string(options.at("/errorMessage/text")))
                .withClasses(options.path("classes").asString(""));
        if (words(options.path("hint")) instanceof Content hint) {
            input = input.withHint(hint);
        }
        if (words(options.path("prefix")) instanceof Content prefix) {
            input = input.withPrefix(prefix);
        }
        if (words(options.path("suffix")) instanceof Content suffix) {
            input = input.withSuffix(suffix);
        }
        if (string(options.path("type")) instanceof String type) {
            input = input.withType(type);
        }
        if (string(options.path("inputmode")) instanceof String inputmode) {
            input = input.withInputmode(inputmode);
        }
        if (string(options.path("autocomplete")) instanceof String autocomplete) {
            input = input.withAutocomplete(autocomplete);
        }
        if (string(options.path("autocapitalize")) instanceof String autocapitalize) {
            input = input.withAutocapitalize(autocapitalize);
        }
        if (string(options.path("pattern")) instanceof String pattern) {
            input = input.withPattern(pattern);
        }
        if (options.has("spellcheck")) {
            input = input.withSpellcheck(options.path("spellcheck").asBoolean());
        }
        return options.has("disabled") ? input.asDisabled() : input;
    }

    private static Content textarea(JsonNode options) {
        Textarea area = Textarea.of(name(options), "", options.path("value").asString(""))
                .withId(options.path("id").asString(name(options)))
                .withLabel(label(options.path("label")))
                .withError(string(options.at("/errorMessage/text")))
                .withClasses(options.path("classes").asString(""))
                .withRows(options.path("rows").asInt(5));
        if (words(options.path("hint")) instanceof Content hint) {
            area = area.withHint(hint);
        }
        if (string(options.path("autocomplete")) instanceof String autocomplete) {
            area = area.withAutocomplete(autocomplete);
        }
        return options.has("spellcheck")
                ? area.withSpellcheck(options.path("spellcheck").asBoolean())
                : area;
    }

    private static Content radios(JsonNode options) {
        String checked = nodes(options.path("items"))
                .filter(item -> item.path("checked").asBoolean(false))
                .map(item -> item.path("value").asString())
                .findFirst()
                .orElse(options.path("value").asString(""));
        Radios radios = Radios.of(name(options), legend(options), checked, choices(options))
                .withId(options.path("idPrefix").asString(name(options)))
                .withError(string(options.at("/errorMessage/text")))
                .withClasses(options.path("classes").asString(""));
        return words(options.path("hint")) instanceof Content hint ? radios.withHint(hint) : radios;
    }

    private static Content checkboxes(JsonNode options) {
        Set<String> checked = new HashSet<>();
        nodes(options.path("values")).map(JsonNode::asString).forEach(checked::add);
        nodes(options.path("items"))
                .filter(item -> item.path("checked").asBoolean(false))
                .forEach(item -> checked.add(item.path("value").asString()));
        Checkboxes boxes = Checkboxes.of(name(options), legend(options), checked, choices(options))
                .withId(options.path("idPrefix").asString(name(options)))
                .withError(string(options.at("/errorMessage/text")))
                .withClasses(options.path("classes").asString(""));
        return words(options.path("hint")) instanceof Content hint ? boxes.withHint(hint) : boxes;
    }

    private static List<Option> choices(JsonNode options) {
        List<Option> choices = new ArrayList<>();
        for (JsonNode item :
                nodes(options.path("items")).filter(JsonNode::isObject).toList()) {
            choices.add(
                    item.has("divider") ? Option.divider(item.path("divider").asString()) : choice(item));
        }
        return choices;
    }

    private static Choice choice(JsonNode item) {
        return new Choice(
                item.path("value").asString(),
                required(item),
                words(item.path("hint")),
                words(item.path("conditional")),
                string(item.path("id")),
                string(item.path("name")),
                item.path("disabled").asBoolean(false),
                item.has("behaviour"));
    }

    private static Content select(JsonNode options) {
        List<JsonNode> items =
                nodes(options.path("items")).filter(JsonNode::isObject).toList();
        String selected = items.stream()
                .filter(item -> item.path("selected").asBoolean(false))
                .map(item -> item.path("value").asString())
                .findFirst()
                .orElse(options.path("value").asString(""));
        Select select = Select.of(
                        name(options),
                        "",
                        selected,
                        items.stream().map(GovukFixturesTest::choice).toList())
                .withId(options.path("id").asString(name(options)))
                .withLabel(label(options.path("label")))
                .withError(string(options.at("/errorMessage/text")))
                .withClasses(options.path("classes").asString(""));
        return words(options.path("hint")) instanceof Content hint ? select.withHint(hint) : select;
    }

    private static Content dateInput(JsonNode options) {
        String prefix = options.has("namePrefix") ? options.path("namePrefix").asString() + "-" : "";
        JsonNode values = options.path("values");
        TypedDate date = new TypedDate(
                string(values.path(prefix + "day")),
                string(values.path(prefix + "month")),
                string(values.path(prefix + "year")));
        DateInput input = DateInput.of(options.path("id").asString(), legend(options), date)
                .withNamePrefix(prefix);
        if (words(options.path("hint")) instanceof Content hint) {
            input = input.withHint(hint);
        }
        String error = string(options.at("/errorMessage/text"));
        for (String box : List.of("day", "month", "year")) {
            if (error != null && options.path(box).path("error").asBoolean(false)) {
                return input.withError(box, error);
            }
        }
        if (error != null && options.path("month").has("error")) {
            return input.withError("day", error);
        }
        return input.withError(error);
    }

    private static Content button(JsonNode options) {
        return new Button(
                required(options),
                options.path("classes").asString(""),
                string(options.path("href")),
                options.path("type").asString("submit"),
                string(options.path("name")),
                string(options.path("value")),
                string(options.path("id")),
                options.path("disabled").asBoolean(false),
                string(options.path("preventDoubleClick")),
                options.path("isStartButton").asBoolean(false));
    }

    private static Content errorSummary(JsonNode options) {
        Errors errors = new Errors();
        nodes(options.path("errorList"))
                .forEach(error -> errors.add(
                        error.path("href").asString("").replaceFirst("^#", ""),
                        error.path("text").asString()));
        return errors.summary();
    }

    private static Content fieldset(JsonNode options) {
        return new Fieldset(
                label(options.path("legend")),
                words(options, "none", "html"),
                string(options.path("describedBy")),
                string(options.path("role")),
                options.path("classes").asString(""));
    }

    private static Content summaryList(JsonNode options) {
        List<SummaryList.Row> rows = nodes(options.path("rows"))
                .filter(JsonNode::isObject)
                .map(row -> new SummaryList.Row(
                        required(row.path("key")),
                        required(row.path("value")),
                        links(row.path("actions")),
                        row.path("classes").asString("")))
                .toList();
        SummaryList list =
                SummaryList.of(rows).withClasses(options.path("classes").asString(""));
        JsonNode card = options.path("card");
        return card.isMissingNode()
                ? list
                : list.inCard(new SummaryList.Card(
                        words(card.path("title")),
                        card.at("/title/headingLevel").asInt(2),
                        links(card.path("actions"))));
    }

    private static List<Link> links(JsonNode actions) {
        return nodes(actions.path("items"))
                .map(item -> Link.of(
                                item.path("href").asString(), item.path("text").asString())
                        .withHidden(item.path("visuallyHiddenText").asString(""))
                        .withClasses(item.path("classes").asString("")))
                .toList();
    }

    private static Content table(JsonNode options) {
        return new Table(
                string(options.path("caption")),
                size(options.path("captionClasses")),
                nodes(options.path("head")).map(GovukFixturesTest::cell).toList(),
                nodes(options.path("rows"))
                        .filter(JsonNode::isArray)
                        .map(row -> nodes(row).map(GovukFixturesTest::cell).toList())
                        .toList(),
                options.path("firstCellIsHeader").asBoolean(false),
                options.path("classes").asString(""));
    }

    private static Cell cell(JsonNode node) {
        return new Cell(
                required(node),
                node.path("format").asString("").equals("numeric"),
                node.path("classes").asString(""),
                node.path("colspan").asInt(0),
                node.path("rowspan").asInt(0));
    }

    private static Content notificationBanner(JsonNode options) {
        boolean success = options.path("type").asString("").equals("success");
        Content title = words(options, "titleText", "titleHtml");
        return new NotificationBanner(
                string(options.path("text")),
                words(options, "none", "html"),
                success,
                title == null ? Text.of(success ? "Success" : "Important") : title,
                options.path("titleHeadingLevel").asInt(2),
                options.path("titleId").asString("govuk-notification-banner-title"),
                options.path("role").asString(success ? "alert" : "region"));
    }

    private static Content breadcrumbs(JsonNode options) {
        return new Breadcrumbs(
                nodes(options.path("items"))
                        .map(item -> new Breadcrumbs.Crumb(required(item), string(item.path("href"))))
                        .toList(),
                options.path("labelText").asString("Breadcrumb"),
                options.path("collapseOnMobile").asBoolean(false),
                options.has("classes"));
    }

    private static Content pagination(JsonNode options) {
        return Pagination.of(step(options.path("previous")), step(options.path("next")))
                .withPages(nodes(options.path("items"))
                        .filter(item -> item.isObject() && !item.isEmpty())
                        .map(GovukFixturesTest::page)
                        .toList())
                .withLabel(options.path("landmarkLabel").asString("Pagination"))
                .withClasses(options.path("classes").asString(""));
    }

    private static Pagination.@Nullable Step step(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new Pagination.Step(
                        node.path("href").asString(), string(node.path("text")), string(node.path("labelText")));
    }

    private static Pagination.Page page(JsonNode item) {
        if (item.has("ellipsis")) {
            return new Pagination.Page.Gap();
        }
        String number = item.path("number").asString();
        return new Pagination.Page.Numbered(
                number,
                item.path("href").asString(),
                item.path("current").asBoolean(false),
                item.path("visuallyHiddenText").asString("Page " + number));
    }

    private static String name(JsonNode options) {
        return options.path("name").asString();
    }

    private static @Nullable Label legend(JsonNode options) {
        JsonNode legend = options.at("/fieldset/legend");
        return legend.isMissingNode() ? null : label(legend);
    }

    private static Label label(JsonNode node) {
        return new Label(
                required(node),
                size(node.path("classes")),
                node.path("isPageHeading").asBoolean(false),
                "");
    }

    private static @Nullable Size size(JsonNode classes) {
        String modifier = classes.asString("").replaceFirst(".*--", "");
        return modifier.isEmpty() ? null : Size.valueOf(modifier.toUpperCase(Locale.ROOT));
    }

    private static Colour colour(JsonNode options) {
        String modifier = options.path("classes").asString("govuk-tag--blue").replaceFirst("govuk-tag--", "");
        return Colour.valueOf(modifier.toUpperCase(Locale.ROOT));
    }

    private static Content required(JsonNode node) {
        Content words = words(node);
        return words == null ? Text.of("") : words;
    }

    private static @Nullable Content words(JsonNode node) {
        return words(node, "text", "html");
    }

    /// HTML in an example is published HTML, so it is written as it is.
    private static @Nullable Content words(JsonNode node, String text, String html) {
        if (node.path(html).isString()) {
            String published = node.path(html).asString();
            return output -> output.writeContent(published);
        }
        String plain = string(node.path(text));
        return plain == null ? null : Text.of(plain);
    }

    private static @Nullable String string(JsonNode node) {
        return node.isMissingNode() ? null : node.asString();
    }

    private static Stream<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
