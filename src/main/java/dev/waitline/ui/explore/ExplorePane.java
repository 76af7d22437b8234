package dev.waitline.ui.explore;

import dev.waitline.explore.Findings;
import dev.waitline.explore.Mishap;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.OutcomeGroup;
import dev.waitline.explore.Round;
import dev.waitline.explore.Verdict;
import dev.waitline.trace.Schedule;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Panel;
import dev.waitline.ui.look.Scrolling;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Challenges;
import dev.waitline.viewmodel.Contest;
import dev.waitline.viewmodel.Exploration;
import dev.waitline.viewmodel.RealRuns;
import dev.waitline.viewmodel.SearchResult;
import dev.waitline.viewmodel.Sightings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** In what ways the program can end: starts the search, says how far it is, and shows what it found as cards. */
public final class ExplorePane extends ScrollPane {
    private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");
    private static final int CARDS_AT_ONCE = 40;

    private final Exploration exploration;
    private final Contest contest;
    private final RealRuns runs;
    private final Texts texts;
    private final Phrases phrases;
    private final Consumer<Schedule> save;
    private final Button search;
    private final Button stop;
    private final Label progress = Parts.label("", "explore-progress");
    private final Label intro;
    private final Label headline = Parts.label("", "explore-headline");
    private final Label endings = Parts.label("", "explore-endings");
    private final Label remarks = Parts.label("", "remark");
    private final Predicate<Outcome> wrong;
    private final CheckBox grouped = new CheckBox();
    private final ToggleButton graph = new ToggleButton();
    private final VBox found;
    private final VBox cards = new VBox();
    private final VBox runsSoFar = new VBox();
    private List<Outcome> shownSoFar = List.of();
    private final VBox others = new VBox();

    /**
     * @param challenges what says which results are the right ones
     * @param save takes a schedule that is to be kept in a file
     * @param quiz asks what the program can print
     */
    public ExplorePane(
            Exploration exploration,
            Challenges challenges,
            Contest contest,
            RealRuns runs,
            Texts texts,
            Consumer<Schedule> save,
            Runnable quiz) {
        this.wrong = o -> challenges.isWrong(o.ending(), o.output(), o.error());
        this.exploration = exploration;
        this.contest = contest;
        this.runs = runs;
        this.texts = texts;
        this.phrases = new Phrases(texts);
        this.save = save;
        setId("explore");
        Scrolling.settle(this);
        search = Parts.button("explore-search", texts.get("explore.search"), Feather.SEARCH, exploration::search);
        search.getStyleClass().add("play");
        Parts.tip(search, texts.get("explore.search.tip"));
        stop = Parts.button("explore-stop", texts.get("explore.stop"), Feather.SQUARE, exploration::stop);
        for (Button button : List.of(search, stop)) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        // The game stands at the top, and the button that begins it may be far below.
        contest.shownProperty().subscribe((was, now) -> {
            if (was == null && now != null) {
                keepFocus();
                setVvalue(0);
            }
        });
        OptionsBox options = new OptionsBox(exploration, texts);
        ToggleButton opened = new ToggleButton("", new Icon(Feather.SLIDERS));
        opened.setId("explore-options");
        opened.getStyleClass().add("icon-button");
        opened.setAccessibleText(texts.get("explore.options"));
        opened.selectedProperty().subscribe(s -> Panel.there(options, s));
        ClaimsBox claims = new ClaimsBox(exploration, texts);
        Button asked = Parts.sign("explore-quiz", texts.get("quiz.open.tip"), Feather.HELP_CIRCLE, quiz);
        // Beside each other, so that outcomes begin no further down.
        RunsBox many = new RunsBox(runs, texts);
        HBox.setHgrow(many, Priority.ALWAYS);
        HBox trials = new HBox(
                many,
                Parts.sign(
                        "explore-contest",
                        texts.get("contest.defend") + ": " + texts.get("contest.defend.tip"),
                        Feather.SHIELD,
                        contest::defend));
        trials.getStyleClass().add("explore-bar");
        HBox bar = new HBox(search, stop, asked, claims.adder(), opened);
        bar.getStyleClass().add("explore-bar");
        intro = Parts.label(texts.get("explore.intro"), "remark");
        headline.setId("explore-headline");
        progress.setId("explore-progress");
        endings.setId("explore-endings");
        remarks.setId("explore-remarks");
        grouped.setId("explore-grouped");
        grouped.setText(texts.get("explore.group"));
        grouped.setWrapText(true);
        grouped.selectedProperty().subscribe(exploration::grouped);
        graph.setId("explore-graph");
        graph.setText(texts.get("explore.graph"));
        graph.setGraphic(new Icon(Feather.SHARE_2));
        graph.setMaxWidth(Double.MAX_VALUE);
        graph.setOnAction(e -> exploration.graphShown(graph.isSelected()));
        exploration.graphShownProperty().subscribe(graph::setSelected);
        cards.getStyleClass().add("explore-cards");
        others.getStyleClass().add("explore-cards");
        runsSoFar.setId("explore-so-far");
        runsSoFar.getStyleClass().add("explore-cards");
        found = new VBox(headline, endings, remarks, graph, grouped, cards);
        found.getStyleClass().add("explore-found");
        VBox box = new VBox(
                bar,
                new ContestCard(contest, texts),
                options,
                claims,
                intro,
                progress,
                trials,
                runsSoFar,
                found,
                others);
        box.getStyleClass().add("tab-body");
        setContent(box);
        exploration.searchingProperty().subscribe(s -> searching());
        exploration.progressProperty().subscribe(p -> {
            progress.setText(phrases.progress(p));
            soFar(p == null ? List.of() : p.soFar());
        });
        exploration.resultProperty().subscribe(r -> show(r, CARDS_AT_ONCE));
        runs.seenProperty().subscribe(s -> seen());
        exploration
                .groupedProperty()
                .subscribe(g -> show(exploration.resultProperty().get(), CARDS_AT_ONCE));
    }

    /** How whole runs ended, as long as the search goes on. */
    private void soFar(List<Outcome> outcomes) {
        if (!outcomes.equals(shownSoFar)) {
            shownSoFar = outcomes;
            runsSoFar.getChildren().clear();
            if (!outcomes.isEmpty()) {
                runsSoFar.getChildren().add(Parts.label(texts.get("explore.so_far"), "explore-heading"));
            }
            int number = 1;
            for (Outcome each : outcomes) {
                OutcomeGroup group = OutcomeGroup.single(List.of(each)).getFirst();
                runsSoFar
                        .getChildren()
                        .add(new OutcomeCard(
                                number++, group, wrong.test(group.first()), texts, exploration, save, null));
            }
        }
    }

    private void searching() {
        boolean now = exploration.searchingProperty().get();
        boolean focused = search.isFocused() || stop.isFocused();
        if (focused) {
            (now ? stop : search).setVisible(true);
            (now ? stop : search).requestFocus();
        }
        Panel.there(search, !now);
        Panel.there(stop, now);
        Panel.there(progress, now);
        Panel.there(intro, !now && exploration.resultProperty().get() == null);
    }

    private void show(@Nullable SearchResult result, int most) {
        keepFocus();
        Panel.there(found, result != null);
        Panel.there(intro, result == null && !exploration.searchingProperty().get());
        cards.getChildren().clear();
        if (result == null) {
            seen();
            return;
        }
        Findings findings = result.findings();
        List<OutcomeGroup> groups = new ArrayList<>(
                exploration.groupedProperty().get()
                        ? OutcomeGroup.byLines(findings.outcomes())
                        : OutcomeGroup.single(findings.outcomes()));
        headline.setText(phrases.headline(findings, findings.outcomes().size()));
        headline.pseudoClassStateChanged(CUT, !findings.complete());
        headline.setGraphic(new Icon(findings.complete() ? Feather.CHECK : Feather.ALERT_TRIANGLE, 1.3));
        Panel.there(endings, findings.outcomes().size() > 1);
        String kinds = phrases.endings(findings.outcomes());
        endings.setText(
                groups.size() < findings.outcomes().size() ? texts.get("explore.groups", kinds, groups.size()) : kinds);
        List<String> told = new ArrayList<>(exploration.sight(findings.sight()));
        told.add(phrases.remarks(findings, result.options()));
        remarks.setText(String.join(" ", told));
        Panel.there(graph, findings.graph() != null);
        Panel.there(
                grouped,
                OutcomeGroup.byLines(findings.outcomes()).size()
                        < findings.outcomes().size());
        int number = 1;
        for (Verdict each : findings.verdicts()) {
            cards.getChildren().add(new VerdictCard(number++, each, findings.complete(), texts, exploration));
        }
        number = 1;
        // Whoever searches looks for what goes wrong; within that the shortest first, as they come.
        groups.sort(Comparator.comparing(g -> wrong.test(g.first()) ? Tone.BAD : Tone.of(g.first())));
        for (OutcomeGroup group : groups.subList(0, Math.min(most, groups.size()))) {
            cards.getChildren()
                    .add(new OutcomeCard(
                            number++, group, wrong.test(group.first()), texts, exploration, save, contest::drive));
        }
        int left = groups.size() - most;
        if (left > 0) {
            cards.getChildren()
                    .add(Parts.button(
                            "explore-more",
                            texts.get("explore.more", left),
                            Feather.CHEVRON_DOWN,
                            () -> show(result, most * 5)));
        }
        int round = 1;
        for (Round each : findings.rounds()) {
            cards.getChildren().add(new RoundCard(round++, each, texts, exploration));
        }
        mishaps(findings.mishaps());
        seen();
    }

    /** Brings what real runs came to beside what was found. */
    private void seen() {
        Sightings seen = runs.seenProperty().get();
        SearchResult result = exploration.resultProperty().get();
        List<Outcome> all = result == null ? List.of() : result.findings().outcomes();
        for (Node card : cards.getChildren()) {
            if (card instanceof OutcomeCard outcome) {
                outcome.seen(seen, all);
            }
        }
        others.getChildren().clear();
        if (seen == null) {
            return;
        }
        String why = result == null ? "seen.unsearched" : result.findings().complete() ? "seen.differs" : "seen.cut";
        List<Sightings.Kind> kinds = seen.others(all);
        for (int i = 0; i < Math.min(CARDS_AT_ONCE, kinds.size()); i++) {
            others.getChildren().add(new SeenCard(i + 1, kinds.get(i), seen, why, texts));
        }
        if (kinds.size() > CARDS_AT_ONCE) {
            others.getChildren().add(Parts.label(texts.get("seen.more", kinds.size() - CARDS_AT_ONCE), "outcome-foot"));
        }
    }

    /** Nothing that is taken away may hand the focus to the code, where keys would write. */
    private void keepFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == found) {
                getScene().getRoot().requestFocus();
                return;
            }
        }
    }

    private void mishaps(Map<Mishap, Schedule> mishaps) {
        if (!mishaps.isEmpty()) {
            cards.getChildren().add(Parts.label(texts.get("explore.mishaps"), "explore-heading"));
        }
        int number = 1;
        for (Map.Entry<Mishap, Schedule> each : mishaps.entrySet()) {
            cards.getChildren().add(new MishapCard(number++, each.getKey(), each.getValue(), texts, exploration));
        }
    }
}
