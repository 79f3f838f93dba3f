package concordat.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Anyone with an account may call the handler, whatever their role. What they then see, involvement decides.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AnyStaff {
    /// Whether somebody with a code for one record may call it too.
    boolean orGuest() default false;
}
