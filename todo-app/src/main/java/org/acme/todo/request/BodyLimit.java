package org.acme.todo.request;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Lets the bodies of one resource method be larger than those of the others. */
@Target(METHOD)
@Retention(RUNTIME)
public @interface BodyLimit {
  /** Bytes. */
  int value();
}
