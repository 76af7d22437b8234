package dev.waitline.page.jdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodHandle;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** While the script is made, turns calls of methods that TeaVM lacks into calls of those in {@link Members}. */
public final class LackingMembers implements TeaVMPlugin, ClassHolderTransformer {
    /** Each method that is lacking. {@link Members} has one of the same name; one of an instance gets that first. */
    private static final Map<MethodReference, Lacking> LACKING = Stream.of(
                    Lacking.ofClass("java.lang.Character", "toString", "(I)Ljava/lang/String;"),
                    Lacking.ofInstance("java.lang.String", "lines", "()Ljava/util/stream/Stream;"),
                    Lacking.ofClass("java.lang.Math", "multiplyHigh", "(JJ)J"),
                    Lacking.ofClass("java.lang.Math", "fma", "(DDD)D"),
                    Lacking.ofInstance(
                            "java.math.BigDecimal", "sqrt", "(Ljava/math/MathContext;)Ljava/math/BigDecimal;"),
                    Lacking.ofClass(
                            "java.util.Collections",
                            "unmodifiableSequencedMap",
                            "(Ljava/util/SequencedMap;)Ljava/util/SequencedMap;"),
                    Lacking.ofClass(
                            "java.util.ResourceBundle",
                            "getBundle",
                            "(Ljava/lang/String;Ljava/util/Locale;Ljava/util/ResourceBundle$Control;)"
                                    + "Ljava/util/ResourceBundle;"),
                    Lacking.ofInstance("java.lang.StringBuilder", "repeat", "(II)Ljava/lang/StringBuilder;"),
                    // It is there, but refuses to know letters, digits and blanks beyond ASCII.
                    Lacking.ofClass(
                            "java.util.regex.Pattern", "compile", "(Ljava/lang/String;I)Ljava/util/regex/Pattern;"),
                    Lacking.ofInstance("java.util.regex.Matcher", "results", "()Ljava/util/stream/Stream;"),
                    // It is there, but passes on what it has seen, when what comes before is a flatMap.
                    Lacking.ofInstance("java.util.stream.Stream", "distinct", "()Ljava/util/stream/Stream;"),
                    Lacking.ofClass("java.lang.Thread", "ofPlatform", "()Ljava/lang/Thread$Builder$OfPlatform;"),
                    Lacking.ofClass("java.nio.charset.Charset", "isSupported", "(Ljava/lang/String;)Z"),
                    Lacking.ofInstance("java.lang.Runtime", "maxMemory", "()J"),
                    Lacking.ofInstance("java.lang.Runtime", "availableProcessors", "()I"))
            .collect(Collectors.toMap(Lacking::method, Function.identity()));

    private record Lacking(MethodReference method, boolean ofClass) {
        static Lacking ofClass(String owner, String name, String descriptor) {
            return new Lacking(MethodReference.parse(owner + "." + name + descriptor), true);
        }

        static Lacking ofInstance(String owner, String name, String descriptor) {
            return new Lacking(MethodReference.parse(owner + "." + name + descriptor), false);
        }

        MethodReference ours() {
            List<ValueType> signature = new ArrayList<>(List.of(method.getSignature()));
            if (!ofClass) {
                signature.addFirst(ValueType.object(method.getClassName()));
            }
            return new MethodReference(Members.class.getName(), method.getName(), signature.toArray(ValueType[]::new));
        }
    }

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (!type.getName().startsWith("dev.waitline.")) {
            return;
        }
        for (MethodHolder method : type.getMethods()) {
            if (method.hasProgram()) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    for (Instruction instruction : block) {
                        switch (instruction) {
                            case InvokeInstruction call -> redirect(call);
                            case InvokeDynamicInstruction call -> redirect(call.getBootstrapArguments());
                            default -> {}
                        }
                    }
                }
            }
        }
    }

    private static void redirect(InvokeInstruction call) {
        Lacking lacking = LACKING.get(call.getMethod());
        if (lacking == null) {
            return;
        }
        List<Variable> arguments = new ArrayList<>(call.getArguments());
        if (!lacking.ofClass()) {
            arguments.addFirst(call.getInstance());
            call.setInstance(null);
        }
        call.setType(InvocationType.SPECIAL);
        call.setMethod(lacking.ours());
        call.setArguments(arguments.toArray(Variable[]::new));
    }

    /** References to methods, as {@code String::lines}. */
    private static void redirect(List<RuntimeConstant> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).getKind() == RuntimeConstant.METHOD_HANDLE) {
                MethodHandle handle = arguments.get(i).getMethodHandle();
                Lacking lacking =
                        LACKING.get(new MethodReference(handle.getClassName(), handle.getName(), handle.signature()));
                if (lacking != null) {
                    arguments.set(i, new RuntimeConstant(MethodHandle.staticCaller(lacking.ours())));
                }
            }
        }
    }
}
