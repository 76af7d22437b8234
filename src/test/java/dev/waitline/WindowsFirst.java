package dev.waitline;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Begins with the classes of which one runs at a time, so that they are not what is left at the end. */
public final class WindowsFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing((ClassDescriptor c) -> !c.isAnnotated(ResourceLock.class))
                        .thenComparing(c -> c.getTestClass().getName()));
    }
}
