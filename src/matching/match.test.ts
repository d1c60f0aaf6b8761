import { describe, expect, it } from 'vitest';
import { loadMatchData } from './build/index.ts';
import { compileMatcher, type Hint, type Match, matchTable } from './index.ts';

const data = loadMatchData();
const matcher = compileMatcher(data);

/** Matches `name | comment` columns. */
function match(hint: Hint, ...columns: readonly string[]): readonly Match[] {
  const table = columns.map((column) => {
    const [name = '', comment = ''] = column.split('|').map((part) => part.trim());
    return { name, comment };
  });
  return matchTable(matcher, table, hint).matches;
}

function fieldOf(scenario: string, column: string): string | null {
  return match({ scenario }, column)[0]?.field ?? null;
}

describe('one datum, however it is written', () => {
  it.each([
    'owner_mobile',
    'ownerPhoneNo',
    'txtCheZhuDianHua',
    'chezhushoujihao',
    '车主手机',
    'f_012 | 车主联系电话',
    'col7 | Telephone number of the vehicle owner',
    "Owner's cell phone",
  ])('%s', (column) => {
    expect(fieldOf('sales-aftersales', column)).toBe('owner-mobile-number');
  });

  it.each([
    ['diagnosis-treatment-services', 'sfzh', 'patient-id-document-number'],
    ['diagnosis-treatment-services', 'brxm', 'patient-name'],
    ['clinical-trial', 'BRTHDTC', 'subject-birth-date'],
    ['clinical-trial', 'AESTDTC', 'trial-adverse-event'],
    ['pharmacovigilance', 'patient.reaction.reactionmeddrapt', 'adverse-reaction-term'],
    ['member-management', '会员电子邮箱', 'member-email-address'],
  ])('%s: %s', (scenario, column, field) => {
    expect(fieldOf(scenario, column)).toBe(field);
  });

  it('is found by the name of the field in every language', () => {
    for (const { id, scenario, names, otherNames } of data.fields) {
      for (const name of [...names, ...otherNames])
        expect(matchTable(matcher, [{ name, comment: '' }], { scenario }).matches[0]?.field, name).toBe(id);
    }
  });
});

describe('the name of a field in a language the lexicon has no words of', () => {
  const other = compileMatcher({
    ...data,
    fields: data.fields.map((field) =>
      field.id === 'member-name' ? { ...field, otherNames: ['Name des Mitglieds'] } : field,
    ),
  });
  const found = (name: string) =>
    matchTable(other, [{ name, comment: '' }], { scenario: 'member-management' }).matches[0]?.field;

  it('counts as a whole, and its words do not', () => {
    expect(found('name_des_mitglieds')).toBe('member-name');
    expect(found('Mitglieds')).toBeNull();
  });
});

describe('a column written carelessly', () => {
  it.each([
    ['member-management', 'member_telphone', 'member-phone-number'],
    ['pharmacovigilance', 'pref_term | MedDRA preferred term', 'adverse-reaction-term'],
    ['vehicle-rd-testing', 'locationLongitude(WGS84)', 'test-vehicle-trajectory'],
    ['accommodation-travel', 'order_no | 订单号 / Order No', 'stay-record'],
  ])('%s: %s', (scenario, column, field) => {
    expect(fieldOf(scenario, column)).toBe(field);
  });
});

describe('a word that belongs to another datum', () => {
  it.each([
    ['order-fulfilment', 'user_id | 用户ID', 'the key of another table'],
    ['member-management', 'member_id | 会员ID', 'the key of this one'],
    ['member-management', 'stock_quantity | Product stock quantity', 'a record of another scenario'],
    ['order-fulfilment', 'payment_status | 支付状态 :1-未支付，2-已退款', 'a code that the comment explains'],
    ['hcp-management', 'license_date', 'the date of a licence'],
    ['connected-vehicle-services', 'station_address', 'the address of a place'],
    ['accommodation-travel', 'landlord_name | 房东', 'someone else'],
    ['diagnosis-treatment-services', 'contact_name | 联系人姓名', 'someone with no part of their own'],
  ])('%s: %s is %s', (scenario, column) => {
    expect(fieldOf(scenario, column)).toBeNull();
  });
});

describe('what denotes nothing listed', () => {
  it.each([
    'id',
    'created_at | 创建时间',
    'is_deleted | 逻辑删除',
    'password_hash',
    'spouse_name | 配偶姓名',
    'dealer_name | 经销商名称',
    'shop_id | 门店编号',
    'owner_type | 车主类型',
    'sort | 排序',
    '',
  ])('%s', (column) => {
    expect(fieldOf('sales-aftersales', column)).toBeNull();
  });

  it('includes the keys and units of a standard', () => {
    const [key] = match({ scenario: 'clinical-trial' }, 'AESEQ | Sequence number');
    expect(key).toMatchObject({ field: null, reason: { message: 'matching.reason.standard-none' } });
  });
});

describe('the use of the table', () => {
  it('decides between fields of the same name', () => {
    expect(fieldOf('sales-aftersales', 'vin')).toBe('owner-vehicle-vin');
    expect(fieldOf('ota-upgrade', 'vin')).toBe('ota-target-vehicle-vin');
  });

  it('lets fields of the same sector in, and no others', () => {
    expect(fieldOf('connected-vehicle-services', 'licence_plate')).toBe('licence-plate-number');
    expect(fieldOf('flight-operations', 'licence_plate')).toBeNull();
  });

  it('is inferred from all columns where it is not told', () => {
    const table = ['chargePointStatus', 'iccid', 'latitude', 'vehicle_speed', 'odometer', 'fault_code'];
    const columns = table.map((name) => ({ name, comment: '' }));
    expect(matchTable(matcher, columns).context).toEqual({
      scenario: 'connected-vehicle-services',
      sector: 'automobile',
      inferred: true,
    });
  });

  it('stays open where no column points anywhere', () => {
    const { context, matches } = matchTable(matcher, [{ name: 'qwxz', comment: '' }]);
    expect(context).toEqual({ scenario: null, sector: null, inferred: true });
    expect(matches).toMatchObject([{ field: null, score: 0 }]);
  });
});

describe('an answer', () => {
  it('says which words of the column speak for it', () => {
    expect(match({ scenario: 'sales-aftersales' }, 'txtCheZhuTel | 车主电话')[0]).toMatchObject({
      reason: {
        message: 'matching.reason.words',
        values: { field: 'owner-mobile-number', words: expect.stringContaining('车主') },
      },
    });
  });

  it('is the same for the same table, and has a score from 0 to 1', () => {
    const columns = ['member_id', 'phone', '生日', 'x'];
    const first = match({ sector: 'retail-modern-services' }, ...columns);
    expect(match({ sector: 'retail-modern-services' }, ...columns)).toEqual(first);
    for (const { score, others } of first) {
      for (const each of [score, ...others.map((other) => other.score)]) {
        expect(each).toBeGreaterThanOrEqual(0);
        expect(each).toBeLessThanOrEqual(1);
      }
    }
  });

  it('comes of data that was sent as JSON all the same', () => {
    const sent = compileMatcher(JSON.parse(JSON.stringify(data)));
    const columns = [{ name: 'sjh', comment: '' }];
    expect(matchTable(sent, columns)).toEqual(matchTable(matcher, columns));
  });

  it.each(['__proto__', 'constructor', 'toString', '=1+1', 'a'.repeat(10_000), '车'.repeat(5_000), '\u0000', '💥'])(
    'is given to any name whatever',
    (name) => {
      expect(match({ scenario: 'clinical-trial' }, name)).toHaveLength(1);
    },
  );
});
