package minshen.batch;

/** Somebody who watches a run, and may stop it. */
public interface BatchWatcher {
  /**
   * Called often, by any thread; what it throws ends the run, and what is not whole by then is not
   * there.
   */
  void checkCancelled();

  /**
   * A company is done. Called by one thread at a time.
   *
   * @param done how many are done with it
   */
  void done(BatchOutcome company, int done);
}
