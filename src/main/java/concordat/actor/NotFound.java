package concordat.actor;

/// Nothing here that this actor may see. Deliberately the same whether it does not exist or is not theirs.
public class NotFound extends RuntimeException {
    public NotFound(String message) {
        super(message);
    }
}
