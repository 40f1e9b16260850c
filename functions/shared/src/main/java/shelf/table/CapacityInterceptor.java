package shelf.table;

import java.util.List;
import java.util.Set;
import shelf.telemetry.Meter;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * Asks DynamoDB what each call consumed and adds it to the meter: the one place that does. Lets no
 * call begin that the request cannot wait for, and no write of a rehearsal go out.
 */
final class CapacityInterceptor implements ExecutionInterceptor {

  private static final ExecutionAttribute<Long> STARTED = new ExecutionAttribute<>("shelf.started");
  private static final Set<String> READS =
      Set.of("GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems");

  private final Meter meter;

  CapacityInterceptor(Meter meter) {
    this.meter = meter;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    attributes.putAttribute(STARTED, System.nanoTime());
    if (meter.isTimeUp()) {
      throw SdkClientException.create("The request has no time left for another call");
    }
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    var request = context.request();
    var builder = request.toBuilder();
    request.sdkFields().stream()
        .filter(field -> field.memberName().equals("ReturnConsumedCapacity"))
        .forEach(field -> field.set(builder, "TOTAL"));
    return builder.build();
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    if (meter.isRehearsing() && !isRead(attributes)) {
      throw new RehearsedWrite();
    }
  }

  private static boolean isRead(ExecutionAttributes attributes) {
    return READS.contains(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    finish(attributes);
    double units = consumed(context.response());
    if (isRead(attributes)) {
      meter.read(units);
    } else {
      meter.wrote(units);
    }
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    // A refused write costs as much as an accepted one, but DynamoDB does not say how much.
    finish(attributes);
  }

  private void finish(ExecutionAttributes attributes) {
    meter.called(System.nanoTime() - attributes.getAttribute(STARTED));
  }

  private static double consumed(SdkResponse response) {
    var capacity = response.getValueForField("ConsumedCapacity", Object.class).orElse(List.of());
    return capacity instanceof ConsumedCapacity one ? units(one) : sum((List<?>) capacity);
  }

  private static double sum(List<?> capacities) {
    return capacities.stream().mapToDouble(each -> units((ConsumedCapacity) each)).sum();
  }

  private static double units(ConsumedCapacity capacity) {
    return capacity.capacityUnits() == null ? 0 : capacity.capacityUnits();
  }
}
