import { lazy, Suspense, useState, type ComponentType } from "react";
import { retrying } from "@/shared/retrying";
import { PartBoundary } from "./part-boundary";

interface Module<P> {
  default: ComponentType<P>;
}

interface Options<P> {
  loading?: ComponentType<P>;
  /** Shown instead of an error. */
  failed?: ComponentType<P>;
  /** A property: when it changes, the component is tried again. */
  resetOn?: keyof P;
}

/**
 * A component that is loaded when it is first shown. A file that cannot be loaded is tried again,
 * and if that fails too, or if the component itself fails, an error appears in its place only.
 */
export function lazyView<P extends object>(
  load: () => Promise<Module<P>>,
  options: Options<P> = {},
) {
  const { loading: Loading, failed: Failed, resetOn } = options;
  let View = lazy(() => retrying(load));

  return function LazyView(props: P) {
    const [attempt, setAttempt] = useState(0);
    return (
      <PartBoundary
        key={attempt}
        fallback={Failed && <Failed {...props} />}
        resetKey={resetOn && props[resetOn]}
        onRetry={() => {
          // React remembers the failure of the old one.
          View = lazy(() => retrying(load));
          setAttempt(attempt + 1);
        }}
      >
        <Suspense fallback={Loading && <Loading {...props} />}>
          <View {...props} />
        </Suspense>
      </PartBoundary>
    );
  };
}
