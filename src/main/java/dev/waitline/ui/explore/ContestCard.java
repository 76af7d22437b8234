package dev.waitline.ui.explore;

import dev.waitline.ui.look.Dot;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Panel;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Contest;
import dev.waitline.viewmodel.Contest.Kind;
import dev.waitline.viewmodel.Contest.Move;
import dev.waitline.viewmodel.Contest.Shown;
import dev.waitline.viewmodel.Contest.Stage;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The game that is played: what it is about, what can be done, and what came of it. */
final class ContestCard extends VBox {
    private static final PseudoClass HINT = PseudoClass.getPseudoClass("hint");
    private static final PseudoClass WON = PseudoClass.getPseudoClass("good");
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("bad");

    private final Contest contest;
    private final Texts texts;
    private final Label title = Parts.label("", "challenge-title");
    private final Label rule = Parts.label("", "remark");
    private final VBox wanted = new VBox();
    private final Label count = Parts.label("", "contest-count");
    private final Label said = Parts.label("", "challenge-verdict");
    private final VBox moves = new VBox();
    private final Button hint;
    private final Button back;
    private final Button again;

    ContestCard(Contest contest, Texts texts) {
        this.contest = contest;
        this.texts = texts;
        setId("contest");
        getStyleClass().addAll("challenge", "contest");
        moves.getStyleClass().add("contest-moves");
        count.setId("contest-count");
        said.setId("contest-said");
        hint = Parts.button("contest-hint", texts.get("contest.hint"), Feather.HELP_CIRCLE, contest::hint);
        back = Parts.button("contest-back", texts.get("contest.back"), Feather.CORNER_UP_LEFT, contest::goBack);
        again = Parts.button("contest-again", texts.get("contest.again"), Feather.SKIP_BACK, contest::again);
        HBox header = new HBox(
                title, Parts.gap(), Parts.sign("contest-end", texts.get("contest.end"), Feather.X, contest::end));
        header.setAlignment(Pos.CENTER_LEFT);
        FlowPane foot = new FlowPane(hint, back, again);
        foot.getStyleClass().add("contest-foot");
        getChildren().addAll(header, rule, wanted, count, said, moves, foot);
        contest.shownProperty().subscribe(this::show);
    }

    private void show(@Nullable Shown now) {
        Panel.there(this, now != null);
        boolean focused = isFocusIn(moves);
        if (focused) {
            getScene().getRoot().requestFocus();
        }
        moves.getChildren().clear();
        if (now == null) {
            return;
        }
        boolean drive = now.kind() == Kind.DRIVE;
        title.setText(texts.get(drive ? "contest.drive" : "contest.defend"));
        title.setGraphic(new Icon(drive ? Feather.NAVIGATION : Feather.SHIELD));
        rule.setText(texts.get(drive ? "contest.drive.rule" : "contest.defend.rule"));
        wanted.getChildren().clear();
        if (now.target() != null) {
            wanted.getChildren()
                    .addAll(
                            Parts.label(
                                    new Phrases(texts)
                                            .ending(
                                                    now.target().ending(),
                                                    now.target().failed()),
                                    "outcome-ending"),
                            OutcomeCard.output(now.target().output(), texts));
        }
        count.setText(
                now.shortest() == 0
                        ? texts.get("contest.count", now.made())
                        : texts.get(
                                drive ? "contest.count.drive" : "contest.count.defend", now.made(), now.shortest()));
        boolean inGame = now.made() > 0;
        Panel.there(count, inGame);
        String words = words(now);
        said.setText(words);
        said.pseudoClassStateChanged(WON, now.stage() == Stage.WON);
        said.pseudoClassStateChanged(LOST, now.stage() == Stage.LOST || now.stage() == Stage.OUT_OF_REACH);
        Panel.there(said, !words.isEmpty());
        for (int i = 0; i < now.moves().size(); i++) {
            moves.getChildren().add(move(i, now));
        }
        Panel.there(hint, now.stage() == Stage.CHOOSE);
        Panel.there(back, now.stage() == Stage.OUT_OF_REACH || now.stage() == Stage.ELSEWHERE);
        Panel.there(again, inGame || now.stage() == Stage.ELSEWHERE);
        if (focused && !moves.getChildren().isEmpty()) {
            moves.getChildren().getFirst().requestFocus();
        }
    }

    private static boolean isFocusIn(Node box) {
        Node at = box.getScene() == null ? null : box.getScene().getFocusOwner();
        while (at != null && at != box) {
            at = at.getParent();
        }
        return at != null;
    }

    private Button move(int which, Shown now) {
        Move move = now.moves().get(which);
        String words = move.thread() < 0
                ? texts.get("contest.clock")
                : move.does().isEmpty()
                        ? texts.get("contest.wakes", move.name())
                        : texts.get("contest.move", move.name(), move.does());
        boolean hinted = which == now.hint();
        Button button = new Button(hinted ? texts.get("contest.hinted", words) : words);
        if (move.thread() >= 0) {
            button.setGraphic(new Dot(move.thread()));
        }
        button.setId("contest-move-" + (move.thread() < 0 ? "clock" : Integer.toString(move.thread())));
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("contest-move");
        button.pseudoClassStateChanged(HINT, hinted);
        button.setOnAction(e -> contest.move(which));
        return button;
    }

    private String words(Shown now) {
        return switch (now.stage()) {
            case PREPARING -> texts.get("contest.preparing");
            case TOO_LARGE -> texts.get("contest.large");
            case OTHER_ENGINE -> texts.get("contest.engine");
            case NO_SUCH_END -> texts.get("contest.none");
            case OUT_OF_REACH -> texts.get("contest.unreachable");
            case ELSEWHERE -> texts.get("contest.elsewhere");
            case CHOOSE -> now.hopeless() ? texts.get("contest.hopeless") : schedulers(now.schedulers());
            case WON -> texts.get(now.kind() == Kind.DRIVE ? driven(now) : "contest.won");
            case LOST -> texts.get("contest.lost");
        };
    }

    private static String driven(Shown now) {
        return now.made() <= now.shortest() ? "contest.driven.shortest" : "contest.driven";
    }

    private String schedulers(List<String> moved) {
        return moved.isEmpty()
                ? ""
                : texts.get(
                        "contest.scheduler",
                        String.join(
                                ", ",
                                moved.stream()
                                        .map(n -> n.isEmpty() ? texts.get("contest.clock") : n)
                                        .toList()));
    }
}
