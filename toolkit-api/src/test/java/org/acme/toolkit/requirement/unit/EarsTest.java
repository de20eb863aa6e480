package org.acme.toolkit.requirement.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.acme.toolkit.requirement.analysis.Specification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EarsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "ears.csv", delimiter = '|', useHeadersInDisplayName = true)
  void aRequirementIsWrittenInItsPattern(
      String language, EarsPattern pattern, String text, String skeleton) {
    Wording wording = Wording.load(language);
    Specification specification = RequirementFinderTest.analyze(language, text);
    Requirement requirement = RequirementFinder.find(wording, specification).get(0);

    assertThat(Ears.read(wording, text, requirement))
        .hasValueSatisfying(
            reading -> {
              assertThat(reading.skeleton()).isEqualTo(skeleton);
              assertThat(reading.pattern()).isEqualTo(pattern);
              assertThat(reading.complete()).isEqualTo(!skeleton.contains("[TBD"));
            });
  }
}
