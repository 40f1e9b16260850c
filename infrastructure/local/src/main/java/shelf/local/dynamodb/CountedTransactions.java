package shelf.local.dynamodb;

import static software.amazon.dynamodb.services.local.shared.helpers.TransactionsEnabledMode.TRANSACTIONS_ENABLED;

import com.amazonaws.services.dynamodbv2.datamodel.DocumentFactory;
import com.amazonaws.services.dynamodbv2.dbenv.DbEnv;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.dynamodb.services.exceptions.AWSExceptionFactory;
import software.amazon.dynamodb.services.local.shared.access.LocalDBAccess;
import software.amazon.dynamodb.services.local.shared.access.LocalDBInputConverter;
import software.amazon.dynamodb.services.local.shared.access.LocalDBOutputConverter;
import software.amazon.dynamodb.services.local.shared.access.api.dp.DeleteItemFunction;
import software.amazon.dynamodb.services.local.shared.access.api.dp.GetItemFunction;
import software.amazon.dynamodb.services.local.shared.access.api.dp.PutItemFunction;
import software.amazon.dynamodb.services.local.shared.access.api.dp.TransactWriteItemsFunction;
import software.amazon.dynamodb.services.local.shared.access.api.dp.UpdateItemFunction;
import software.amazon.dynamodb.services.local.shared.dataaccess.LocalDocumentFactory;
import software.amazon.dynamodb.services.local.shared.env.LocalDBEnv;
import software.amazon.dynamodb.services.local.shared.helpers.ConsumedCapacityUtils;

/**
 * TransactWriteItems with the capacity of every action in its answer.
 *
 * <p>DynamoDB Local counts each action right (twice a plain write), but adds them up through a set:
 * of ten equal actions on a table it reports one. So the actions of a transaction are replaced by
 * ones that also note down what they cost.
 */
final class CountedTransactions {

  private static final Field PUT = action("putItem");
  private static final Field UPDATE = action("updateItem");
  private static final Field DELETE = action("deleteItem");
  private static final Field CHECK = action("getItem");

  private final LocalDBAccess access;
  private final DbEnv environment = new LocalDBEnv();
  private final DocumentFactory documents = new LocalDocumentFactory();
  private final AWSExceptionFactory errors = new AWSExceptionFactory();
  private final LocalDBOutputConverter output = new LocalDBOutputConverter();
  private final LocalDBInputConverter input =
      new LocalDBInputConverter(environment, errors, documents, 65_536);

  CountedTransactions(LocalDBAccess access) {
    this.access = access;
  }

  TransactWriteItemsResponse write(TransactWriteItemsRequest request) {
    var costs = new ArrayList<ConsumedCapacity>();
    var answer = counting(costs).apply(request);
    costs.removeIf(Objects::isNull);
    return costs.isEmpty()
        ? answer
        : answer.toBuilder().consumedCapacity(sum(costs, request)).build();
  }

  private TransactWriteItemsFunction counting(List<ConsumedCapacity> costs) {
    var transaction =
        new TransactWriteItemsFunction(access, input, output, errors, environment, documents);
    Internals.set(PUT, transaction, put(costs));
    Internals.set(UPDATE, transaction, update(costs));
    Internals.set(DELETE, transaction, delete(costs));
    Internals.set(CHECK, transaction, check(costs));
    return transaction;
  }

  private static List<ConsumedCapacity> sum(
      List<ConsumedCapacity> costs, TransactWriteItemsRequest request) {
    var byTable =
        costs.stream()
            .collect(
                Collectors.groupingBy(
                    ConsumedCapacity::tableName, LinkedHashMap::new, Collectors.toList()));
    return byTable.entrySet().stream()
        .map(table ->
            ConsumedCapacityUtils.mergeConsumedCapacities(
                table.getKey(), table.getValue(), request.returnConsumedCapacity()))
        .toList();
  }

  private PutItemFunction put(List<ConsumedCapacity> costs) {
    return new PutItemFunction(
        access, environment, input, output, errors, documents, TRANSACTIONS_ENABLED) {
      @Override
      public PutItemResponse apply(PutItemRequest request) {
        var response = super.apply(request);
        costs.add(response.consumedCapacity());
        return response;
      }
    };
  }

  private UpdateItemFunction update(List<ConsumedCapacity> costs) {
    return new UpdateItemFunction(
        access, environment, input, output, errors, documents, TRANSACTIONS_ENABLED) {
      @Override
      public UpdateItemResponse apply(UpdateItemRequest request) {
        var response = super.apply(request);
        costs.add(response.consumedCapacity());
        return response;
      }
    };
  }

  private DeleteItemFunction delete(List<ConsumedCapacity> costs) {
    return new DeleteItemFunction(
        access, environment, input, output, errors, documents, TRANSACTIONS_ENABLED) {
      @Override
      public DeleteItemResponse apply(DeleteItemRequest request) {
        var response = super.apply(request);
        costs.add(response.consumedCapacity());
        return response;
      }
    };
  }

  private GetItemFunction check(List<ConsumedCapacity> costs) {
    return new GetItemFunction(access, environment, input, output, errors, TRANSACTIONS_ENABLED) {
      @Override
      public GetItemResponse apply(GetItemRequest request) {
        var response = super.apply(request);
        costs.add(response.consumedCapacity());
        return response;
      }
    };
  }

  private static Field action(String name) {
    return Internals.field(TransactWriteItemsFunction.class, name);
  }
}
