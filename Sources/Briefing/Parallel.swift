internal import Dispatch
internal import Synchronization

/// Work on many items on all cores, the results in the order of the items.
///
///     let lengths = Parallel.map(names) { $0.utf8.count }
///
/// The workers share a counter and nothing else: each takes the next few items until there are none, and leaves its
/// results in a place of its own. With one item, or one core, nothing is shared and no thread is woken.
enum Parallel {
    /// One result for each item.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ transform: @Sendable (Item) -> Result
    ) -> [Result] {
        map(items, state: { () }, { _, item in transform(item) })
    }

    /// One result for each item; each worker has a state of its own, which the result must not depend on: a cache, a buffer.
    static func map<Item: Sendable, State, Result: Sendable>(
        _ items: [Item], state: @Sendable () -> State, _ transform: @Sendable (inout State, Item) -> Result
    ) -> [Result] {
        let workers = min(cores, (items.count + smallest - 1) / smallest)
        guard workers > 1 else {
            var own = state()
            return items.map { transform(&own, $0) }
        }
        let step = max(1, min(64, items.count / (workers * 8)))
        let next = Atomic(0)
        let slots = (0..<workers).map { _ in Slot<Result>() }
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            var own = state()
            var runs: [(start: Int, results: [Result])] = []
            while true {
                let start = next.wrappingAdd(step, ordering: .relaxed).oldValue
                guard start < items.count else { break }
                runs.append((start, items[start..<min(start + step, items.count)].map { transform(&own, $0) }))
            }
            slots[worker].runs.withLock { $0 = runs }
        }
        return slots.flatMap { $0.runs.withLock(\.self) }.sorted { $0.start < $1.start }.flatMap(\.results)
    }

    /// Where one worker, and no other, leaves its results.
    private final class Slot<Result: Sendable>: Sendable {
        let runs = Mutex<[(start: Int, results: [Result])]>([])
    }

    /// Fewer items than this are not worth another worker.
    private static let smallest = 4

    private static let cores = max(1, Disk.processors)
}
