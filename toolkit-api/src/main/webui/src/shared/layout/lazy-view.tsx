import { lazy, Suspense, useState, type ComponentType } from "react";
import { retrying } from "@/shared/retrying";
import { ErrorBoundary } from "./error-boundary";

interface Module<P> {
  default: ComponentType<P>;
}

interface Options<P> {
  Loading?: ComponentType;
  Failed: ComponentType<P & { hasRetried: boolean; onRetry: () => void }>;
}

/**
 * A component that is loaded when it is first shown, or before by `preload`. A file that cannot be
 * loaded is tried again. If that fails too, `Failed` appears in its place.
 */
export function lazyView<P extends object>(
  load: () => Promise<Module<P>>,
  { Loading, Failed }: Options<P>,
) {
  let View: ComponentType<P> = lazy(() => retrying(load));

  function LazyView(props: P) {
    const [attempt, setAttempt] = useState(0);
    const retry = () => {
      // React remembers the failure of the old one.
      View = lazy(() => retrying(load));
      setAttempt(attempt + 1);
    };
    return (
      <ErrorBoundary
        key={attempt}
        fallback={<Failed {...props} hasRetried={attempt > 0} onRetry={retry} />}
      >
        <Suspense fallback={Loading && <Loading />}>
          <View {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  }
  LazyView.preload = async () => {
    View = (await load()).default;
  };
  return LazyView;
}
