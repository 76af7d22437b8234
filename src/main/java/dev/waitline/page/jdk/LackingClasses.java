package dev.waitline.page.jdk;

import java.util.Map;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** While the script is made, gives TeaVM the classes of this package in place of those that it lacks. */
public final class LackingClasses implements SubstitutionPolicy {
    /** Each class that is lacking, with its package. The one of this package has the same simple name. */
    private static final Map<String, String> LACKING = Map.of(
            "java.text.Normalizer", "java.text",
            "java.text.Normalizer$Form", "java.text",
            "java.security.MessageDigest", "java.security",
            "java.util.concurrent.Semaphore", "java.util.concurrent",
            "java.util.concurrent.atomic.AtomicLongArray", "java.util.concurrent.atomic",
            "java.lang.Thread$Builder$OfPlatform", "java.lang",
            "java.util.ResourceBundle$Control", "java.util");

    @Override
    public void contribute(SubstitutionSink sink) {
        LACKING.forEach((name, from) ->
                sink.selectClasses(name::equals).replacePackage(from, LackingClasses.class.getPackageName()));
    }
}
