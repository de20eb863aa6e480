package org.acme.todo.request;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;

/**
 * Lets {@link Size} count the characters of texts as JSON Schema does, as Unicode code points. By
 * default it counts an emoji twice and refuses what the API's description allows.
 */
@ApplicationScoped
class TextLengths implements ValidatorFactoryCustomizer {
  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    ConstraintMapping mapping = configuration.createConstraintMapping();
    mapping
        .constraintDefinition(Size.class)
        .includeExistingValidators(true)
        .validatedBy(SizeOfText.class);
    configuration.addMapping(mapping);
  }

  /** More specific than the default, which is for every CharSequence. */
  public static final class SizeOfText implements ConstraintValidator<Size, String> {
    private int min;
    private int max;

    @Override
    public void initialize(Size size) {
      min = size.min();
      max = size.max();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      int length = text.codePointCount(0, text.length());
      return min <= length && length <= max;
    }
  }
}
