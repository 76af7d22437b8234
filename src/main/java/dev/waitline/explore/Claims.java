package dev.waitline.explore;

import dev.waitline.machine.Machine;
import dev.waitline.machine.module.Library;
import dev.waitline.machine.space.Questions;
import dev.waitline.program.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is said of a program, compiled with it. A question is true where its claim holds. */
record Claims(Code program, List<Claim> all, Questions questions) {

    /** @throws ClaimException when one of them is refused */
    static Claims of(Code program, List<Claim> all) {
        List<Code> codes = all.stream().map(claim -> claim.compile(program)).toList();
        return new Claims(
                program,
                all,
                new Questions(codes, all.stream().flatMap(Claim::locals).collect(Collectors.toSet())));
    }

    /** The numbers of those that are said of every state, or else of the ends. */
    int[] numbers(boolean ofStates) {
        return IntStream.range(0, all.size())
                .filter(i -> (all.get(i).when() != Claim.When.FINALLY) == ofStates)
                .toArray();
    }

    /** The claims of the end that do not hold where a machine has ended. */
    List<Claim> broken(Machine ended) {
        List<Claim> broken = new ArrayList<>();
        for (int i : numbers(false)) {
            if (!Boolean.TRUE.equals(ended.ask(questions.codes().get(i)).value())) {
                broken.add(all.get(i));
            }
        }
        return broken;
    }

    /** What the sides of a claim's comparison are at the moment, in words. */
    List<String> values(Claim claim, Machine machine) {
        List<String> values = new ArrayList<>();
        Library.sides(claim.source(), program).forEach((side, code) -> {
            Object value = machine.ask(code).value();
            if (value != null && !value.equals(side)) {
                values.add(side + " is " + value);
            }
        });
        return values;
    }
}
