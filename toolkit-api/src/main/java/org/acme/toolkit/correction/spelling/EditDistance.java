package org.acme.toolkit.correction.spelling;

final class EditDistance {

  private EditDistance() {}

  /**
   * The optimal string alignment distance: the number of insertions, deletions, substitutions and
   * swaps of neighbouring letters, where no part is edited twice.
   *
   * @see <a href="https://doi.org/10.1145/363958.363994">Damerau, A technique for computer
   *     detection and correction of spelling errors, 1964</a>
   */
  static int between(String a, String b) {
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          distance[i][j] = i + j;
          continue;
        }
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        distance[i][j] =
            Math.min(
                distance[i - 1][j - 1] + substitution,
                1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
        }
      }
    }
    return distance[a.length()][b.length()];
  }
}
