package concordat.actor;

/// Lets people act one after another in one transaction, where all that they did is to be there or nothing: a story
/// of the demonstration's history. Each act is judged, and journalled, as whose turn it is.
public class Turns {
    private final ActorTransactionManager transactions;

    Turns(ActorTransactionManager transactions) {
        this.transactions = transactions;
    }

    /// From here on the transaction that has begun is the current actor's, at the current time.
    public void next() {
        transactions.tell(CurrentActor.required());
    }
}
