package dev.waitline.syntax;

import java.util.List;

/** What may be assigned to, and what may be deleted. */
final class Targets {
    private final Complaints complaints;

    Targets(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Refuses what {@code =}, {@code for}, {@code as} cannot bind. */
    Expr assignable(Expr target) {
        if (target instanceof Expr.Starred) {
            throw complaints.at(
                    target.span(), "a starred target stands alone", "put a comma behind it, or drop the star");
        }
        bindable(target);
        return target;
    }

    private void bindable(Expr target) {
        switch (target) {
            case Expr.TupleExpr tuple -> several(tuple.items());
            case Expr.ListExpr list -> several(list.items());
            case Expr.Starred starred -> bindable(starred.value());
            default -> plain(target, "assign to");
        }
    }

    private void several(List<Expr> items) {
        boolean starred = false;
        for (Expr item : items) {
            if (item instanceof Expr.Starred && starred) {
                throw complaints.at(item.span(), "two starred targets in one assignment", "keep one star");
            }
            starred |= item instanceof Expr.Starred;
            bindable(item);
        }
    }

    /** Refuses what {@code del} cannot delete. */
    void deletable(Expr target) {
        switch (target) {
            case Expr.TupleExpr tuple -> tuple.items().forEach(this::deletable);
            case Expr.ListExpr list -> list.items().forEach(this::deletable);
            default -> plain(target, "delete");
        }
    }

    /** One name, attribute or item, as {@code +=} and annotations need. */
    Expr single(Expr target, String doing) {
        return plain(target, doing);
    }

    private Expr plain(Expr target, String doing) {
        return switch (target) {
            case Expr.Name _, Expr.Attribute _, Expr.Subscript _ -> target;
            default ->
                throw complaints.at(
                        target.span(),
                        "cannot " + doing + " " + kind(target),
                        doing.equals("assign to") && comparable(target)
                                ? "write '==' to compare"
                                : "name a variable here");
        };
    }

    private static boolean comparable(Expr target) {
        return !(target instanceof Expr.Yield || target instanceof Expr.YieldFrom);
    }

    private static String kind(Expr target) {
        return switch (target) {
            case Expr.IntLiteral _,
                    Expr.FloatLiteral _,
                    Expr.ImaginaryLiteral _,
                    Expr.StringLiteral _,
                    Expr.BytesLiteral _ -> "a literal";
            case Expr.Singleton singleton ->
                switch (singleton.kind()) {
                    case NONE -> "None";
                    case TRUE -> "True";
                    case FALSE -> "False";
                    case ELLIPSIS -> "...";
                };
            case Expr.FString _ -> "an f-string";
            case Expr.TupleExpr _ -> "a tuple";
            case Expr.ListExpr _ -> "a list";
            case Expr.SetExpr _ -> "a set";
            case Expr.DictExpr _ -> "a dict";
            case Expr.Starred _ -> "a starred expression";
            case Expr.Unary _, Expr.Binary _, Expr.BoolOp _ -> "an expression";
            case Expr.Compare _ -> "a comparison";
            case Expr.Conditional _ -> "a conditional expression";
            case Expr.Lambda _ -> "a lambda";
            case Expr.Walrus _ -> "an assignment expression";
            case Expr.Call _ -> "a function call";
            case Expr.Comprehension _ -> "a comprehension";
            case Expr.Yield _, Expr.YieldFrom _ -> "a yield";
            case Expr.Name _ -> "a name";
            case Expr.Attribute _ -> "an attribute";
            case Expr.Subscript _ -> "an item";
            case Expr.Slice _ -> "a slice";
        };
    }
}
