<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>AcceleratorDetails</name>
    <message>
        <source>%1 GB/s in one direction</source>
        <translation>单向 %1 GB/s</translation>
    </message>
    <message>
        <source>L2 cache: %1 MB</source>
        <translation>L2 缓存：%1 MB</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation>互连：%1</translation>
    </message>
    <message>
        <source>Price: %1 USD/h, yours</source>
        <translation>价格：%1 USD/h，您的</translation>
    </message>
    <message>
        <source>Price: %1 USD/h, %2</source>
        <translation>价格：%1 USD/h，%2</translation>
    </message>
</context>
<context>
    <name>AcceleratorDraft</name>
    <message>
        <source>(custom)</source>
        <translation>（自定义）</translation>
    </message>
    <message>
        <source>(custom %1)</source>
        <translation>（自定义 %1）</translation>
    </message>
</context>
<context>
    <name>CandidateWords</name>
    <message>
        <source>prompt %1</source>
        <translation>提示 %1</translation>
    </message>
    <message>
        <source>context %1</source>
        <translation>上下文 %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批大小 %1</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>输入 %1</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source>%1 USD/M</source>
        <translation>%1 USD/M</translation>
    </message>
    <message>
        <source>%1 J/token</source>
        <translation>%1 J/词元</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 词元/秒</translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>最便宜</translation>
    </message>
    <message>
        <source>least energy</source>
        <translation>能耗最低</translation>
    </message>
    <message>
        <source>fastest per accelerator</source>
        <translation>单卡最快</translation>
    </message>
    <message>
        <source>fastest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>访存</translation>
    </message>
    <message>
        <source>the level</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>首词元</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>too slow a token</source>
        <translation>每词元太慢</translation>
    </message>
    <message>
        <source>first token too late</source>
        <translation>首词元太晚</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>不到 1 %</translation>
    </message>
    <message>
        <source>over 99 %</source>
        <translation>超过 99 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>none can</source>
        <translation>都不可以</translation>
    </message>
    <message>
        <source>none fits</source>
        <translation>都放不下</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2，%3</translation>
    </message>
    <message>
        <source>%1 at batch %2</source>
        <translation>%1，批大小 %2</translation>
    </message>
    <message>
        <source>then %1, %2 % more</source>
        <translation>其次 %1，多 %2 %</translation>
    </message>
    <message>
        <source>undecided by prices</source>
        <translation>按价格未定</translation>
    </message>
</context>
<context>
    <name>CandidatesHeadline</name>
    <message>
        <source>No candidate keeps within the limits anywhere.</source>
        <translation>没有候选在任何位置满足限值。</translation>
    </message>
    <message>
        <source>No candidate fits anywhere.</source>
        <translation>没有候选在任何位置放得下。</translation>
    </message>
    <message>
        <source>%1 is %2 on %3: %4.</source>
        <translation>%1 在%3上%2：%4。</translation>
    </message>
    <message>
        <source>%1 is %2 in all of the map</source>
        <translation>%1 在全图%2</translation>
    </message>
    <message>
        <source>%1 is %2 in %3 of the map</source>
        <translation>%1 在图上 %3 处%2</translation>
    </message>
    <message>
        <source>%1, %2 in %3</source>
        <translation>%1，%2 在 %3 处</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 USD per million output tokens</source>
        <translation>每百万输出词元 %1 USD</translation>
    </message>
    <message>
        <source>No other candidate is better anywhere.</source>
        <translation>没有其他候选在任何位置更好。</translation>
    </message>
    <message>
        <source>%1 alone costs %2 more than the best mix, %3 at worst</source>
        <translation>仅用 %1 比最佳混合配置贵 %2，最坏 %3</translation>
    </message>
    <message>
        <source>%1 (over the %2 that it serves)</source>
        <translation>%1（在其可服务的 %2 之内）</translation>
    </message>
    <message>
        <source>%1; %2 %3 and %4 over its %5</source>
        <translation>%1；%2 在其 %5 内为 %3 和 %4</translation>
    </message>
    <message>
        <source>%1; %2 %3 and %4</source>
        <translation>%1；%2 为 %3 和 %4</translation>
    </message>
    <message>
        <source>%1 has no price: cheapest below %2 USD/h.</source>
        <translation>%1 没有价格：低于每小时 %2 USD 时最便宜。</translation>
    </message>
    <message>
        <source>%1 of the requests are undecided.</source>
        <translation>%1 的请求未定。</translation>
    </message>
    <message>
        <source>%1 of the requests are undecided within the prices’ quartiles.</source>
        <translation>在价格四分位区间内，%1 的请求未定。</translation>
    </message>
    <message>
        <source>%1 of the map are undecided.</source>
        <translation>图上 %1 未定。</translation>
    </message>
    <message>
        <source>%1 of the map are undecided within the prices’ quartiles.</source>
        <translation>在价格四分位区间内，图上 %1 未定。</translation>
    </message>
</context>
<context>
    <name>ClaimWords</name>
    <message>
        <source>accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>model size</source>
        <translation>模型大小</translation>
    </message>
    <message>
        <source>number formats</source>
        <translation>数值格式</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>number of accelerators</source>
        <translation>加速器数量</translation>
    </message>
    <message>
        <source>software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>software version</source>
        <translation>软件版本</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>in sample, static batches</source>
        <translation>样本内，静态批</translation>
    </message>
    <message>
        <source>in sample, closed loop</source>
        <translation>样本内，闭环</translation>
    </message>
    <message>
        <source>leaving out each accelerator, static batches</source>
        <translation>逐个留出加速器，静态批</translation>
    </message>
    <message>
        <source>leaving out each accelerator, closed loop</source>
        <translation>逐个留出加速器，闭环</translation>
    </message>
    <message>
        <source>leaving out each model, static batches</source>
        <translation>逐个留出模型，静态批</translation>
    </message>
    <message>
        <source>leaving out each model, closed loop</source>
        <translation>逐个留出模型，闭环</translation>
    </message>
    <message>
        <source>leaving out each shape class, static batches</source>
        <translation>逐个留出长度类别，静态批</translation>
    </message>
    <message>
        <source>leaving out each shape class, closed loop</source>
        <translation>逐个留出长度类别，闭环</translation>
    </message>
    <message>
        <source>a bound, not a prediction</source>
        <translation>按上界计，不是预测</translation>
    </message>
    <message>
        <source>calibrated by %1</source>
        <translation>按 %1 校准</translation>
    </message>
    <message>
        <source>out of the range of %1</source>
        <translation>超出 %1 的范围</translation>
    </message>
    <message>
        <source>%1 (A and B)</source>
        <translation>%1（A 和 B）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>median error %1</source>
        <translation>误差中位数 %1</translation>
    </message>
    <message>
        <source>%1 on an accelerator left out</source>
        <translation>留出的加速器上为 %1</translation>
    </message>
    <message>
        <source>Bounds, not predictions</source>
        <translation>以下为上界，不是预测</translation>
    </message>
    <message>
        <source>Calibrated by %1: %2</source>
        <translation>按 %1 校准：%2</translation>
    </message>
    <message>
        <source>Out of the calibrated range of %1 in %2</source>
        <translation>超出 %1 的校准范围：%2</translation>
    </message>
    <message>
        <source>%1 · global method: a bound</source>
        <translation>%1 · 全局法：上界</translation>
    </message>
    <message>
        <source>%1: %2 rows, median error %3, within the 90 % interval %4</source>
        <translation>%1：%2 行，误差中位数 %3，落在 90 % 区间内 %4</translation>
    </message>
    <message>
        <source>, right winners %1</source>
        <translation>，胜者判断正确 %1</translation>
    </message>
    <message>
        <source>query heads a KV head</source>
        <translation>每个 KV 头的查询头数</translation>
    </message>
    <message>
        <source>leaving out each stack, static batches</source>
        <translation>逐个留出软件栈，静态批</translation>
    </message>
    <message>
        <source>leaving out each stack, closed loop</source>
        <translation>逐个留出软件栈，闭环</translation>
    </message>
    <message>
        <source>in sample, offline</source>
        <translation>样本内，离线</translation>
    </message>
    <message>
        <source>leaving out each accelerator, offline</source>
        <translation>逐个留出加速器，离线</translation>
    </message>
    <message>
        <source>leaving out each model, offline</source>
        <translation>逐个留出模型，离线</translation>
    </message>
    <message>
        <source>leaving out each shape class, offline</source>
        <translation>逐个留出长度类别，离线</translation>
    </message>
    <message>
        <source>leaving out each stack, offline</source>
        <translation>逐个留出软件栈，离线</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{0}: there is no such file</source>
        <translation>{0}：文件不存在</translation>
    </message>
    <message>
        <source>{0}: cannot be read: {1}</source>
        <translation>{0}：无法读取：{1}</translation>
    </message>
    <message>
        <source>{0}: is a folder, expected a file</source>
        <translation>{0}：是文件夹，应为文件</translation>
    </message>
    <message>
        <source>{0}: is a pipe or a device, expected a file</source>
        <translation>{0}：是管道或设备，应为文件</translation>
    </message>
    <message>
        <source>the file is too large, expected at most {0} bytes</source>
        <translation>文件过大，最多允许 {0} 字节</translation>
    </message>
    <message>
        <source>{0}: cannot be written: {1}</source>
        <translation>{0}：无法写入：{1}</translation>
    </message>
    <message>
        <source>not valid YAML: {0}</source>
        <translation>YAML 无效：{0}</translation>
    </message>
    <message>
        <source>not valid UTF-8, expected a text file</source>
        <translation>UTF-8 无效，应为文本文件</translation>
    </message>
    <message>
        <source>nested too deeply, expected at most {0} levels</source>
        <translation>嵌套过深，最多允许 {0} 层</translation>
    </message>
    <message>
        <source>too many entries, expected at most {0}</source>
        <translation>条目过多，最多允许 {0} 个</translation>
    </message>
    <message>
        <source>anchors and aliases (&amp; and *) are not accepted, expected the value</source>
        <translation>不接受锚点和别名（&amp; 和 *），应直接写出值</translation>
    </message>
    <message>
        <source>explicit types (!) are not accepted, expected the value</source>
        <translation>不接受显式类型（!），应直接写出值</translation>
    </message>
    <message>
        <source>a tab in the indentation, expected spaces</source>
        <translation>缩进中有制表符，应为空格</translation>
    </message>
    <message>
        <source>the control character {0}, expected text</source>
        <translation>出现控制字符 {0}，应为文本</translation>
    </message>
    <message>
        <source>{0} stands alone, expected `key: value`</source>
        <translation>{0} 单独成行，应为 `key: value`</translation>
    </message>
    <message>
        <source>the file is empty, expected `kind: …` and the figures</source>
        <translation>文件为空，应有 `kind: …` 和各项数据</translation>
    </message>
    <message>
        <source>a second document begins here, expected one a file</source>
        <translation>此处开始了第二个文档，每个文件只应有一个</translation>
    </message>
    <message>
        <source>{0}: found {1}, expected `key: value` lines</source>
        <translation>{0}：此处为 {1}，应为 `key: value` 行</translation>
    </message>
    <message>
        <source>found {1}, expected `key: value` lines</source>
        <translation>此处为 {1}，应为 `key: value` 行</translation>
    </message>
    <message>
        <source>{0}: found {1}, expected a list</source>
        <translation>{0}：此处为 {1}，应为列表</translation>
    </message>
    <message>
        <source>{0}: found {1}, expected one value</source>
        <translation>{0}：此处为 {1}，应为单个值</translation>
    </message>
    <message>
        <source>found {1}, expected a key</source>
        <translation>此处为 {1}，应为键</translation>
    </message>
    <message>
        <source>{0} stands twice, first on line {1}, expected once</source>
        <translation>{0} 重复出现，首次在第 {1} 行，只应出现一次</translation>
    </message>
    <message>
        <source>unknown key {0}, expected perhaps {1}</source>
        <translation>未知的键 {0}，是否应为 {1}</translation>
    </message>
    <message>
        <source>unknown key {0}</source>
        <translation>未知的键 {0}</translation>
    </message>
    <message>
        <source>{0} is missing, expected a value for it</source>
        <translation>缺少 {0}，应给出其值</translation>
    </message>
    <message>
        <source>found {0}, expected `kind:` as the first key</source>
        <translation>此处为 {0}，第一个键应为 `kind:`</translation>
    </message>
    <message>
        <source>found kind {0}, expected kind {1}</source>
        <translation>种类为 {0}，应为 {1}</translation>
    </message>
    <message>
        <source>found version {0}, expected {1} or older</source>
        <translation>版本为 {0}，应为 {1} 或更早</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected a number in {2}</source>
        <translation>{0}：值为“{1}”，应为以 {2} 为单位的数字</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected a number</source>
        <translation>{0}：值为“{1}”，应为数字</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected a whole number</source>
        <translation>{0}：值为“{1}”，应为整数</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected true or false</source>
        <translation>{0}：值为“{1}”，应为 true 或 false</translation>
    </message>
    <message>
        <source>{0} is empty, expected text</source>
        <translation>{0} 为空，应为文本</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected one of {2}</source>
        <translation>{0}：值为“{1}”，应为以下之一：{2}</translation>
    </message>
    <message>
        <source>{0}: found {1}, expected {2} to {3} {4}</source>
        <translation>{0}：值为 {1}，应在 {2} 至 {3} {4} 之间</translation>
    </message>
    <message>
        <source>{0}: found {1}, expected {2} to {3}</source>
        <translation>{0}：值为 {1}，应在 {2} 至 {3} 之间</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected small letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;</source>
        <translation>{0}：值为“{1}”，应只含小写字母、数字、&apos;-&apos;、&apos;_&apos; 和 &apos;.&apos;</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected a whole number above 0, START:STOP:STEP, START:STOP:xN or A,B,C</source>
        <translation>{0}：值为“{1}”，应为大于 0 的整数、起点:终点:步长、起点:终点:xN 或 A,B,C</translation>
    </message>
    <message>
        <source>{0}: {1} values, expected at most {2}</source>
        <translation>{0}：有 {1} 个值，最多允许 {2} 个</translation>
    </message>
    <message>
        <source>found “{0}”, expected KEY=VALUE</source>
        <translation>此处为“{0}”，应为 键=值</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected FULL:LOCAL, such as 1:5</source>
        <translation>{0}：值为“{1}”，应为 全局:局部，例如 1:5</translation>
    </message>
    <message>
        <source>{1} KV heads do not divide {0} query heads, expected one of {2}</source>
        <translation>{1} 个 KV 头不能整除 {0} 个查询头，应为以下之一：{2}</translation>
    </message>
    <message>
        <source>{0} experts per token, expected at most the {1} experts</source>
        <translation>每词元 {0} 个专家，不应超过专家总数 {1}</translation>
    </message>
    <message>
        <source>{0} leading dense layers, expected fewer than the {1} layers</source>
        <translation>前置稠密层为 {0} 层，应少于总层数 {1}</translation>
    </message>
    <message>
        <source>{0} is for mixture-of-experts models, expected `experts` beside it</source>
        <translation>{0} 用于混合专家模型，应同时给出 `experts`</translation>
    </message>
    <message>
        <source>intermediate_size is missing, expected the width of the dense layers</source>
        <translation>缺少 intermediate_size，应给出稠密层的宽度</translation>
    </message>
    <message>
        <source>{0} is missing, expected all figures of latent attention</source>
        <translation>缺少 {0}，应给出潜在注意力的全部数据</translation>
    </message>
    <message>
        <source>{0} does not go with latent attention, expected it left out</source>
        <translation>{0} 不能与潜在注意力同用，应省略</translation>
    </message>
    <message>
        <source>{0} is for sliding windows, expected `sliding_window` beside it</source>
        <translation>{0} 用于滑动窗口，应同时给出 `sliding_window`</translation>
    </message>
    <message>
        <source>unknown accelerator {0}, expected perhaps {1}</source>
        <translation>未知的加速器 {0}，是否应为 {1}</translation>
    </message>
    <message>
        <source>unknown accelerator {0}, expected an id of the catalog</source>
        <translation>未知的加速器 {0}，应为目录中的标识</translation>
    </message>
    <message>
        <source>unknown model {0}, expected perhaps {1}</source>
        <translation>未知的模型 {0}，是否应为 {1}</translation>
    </message>
    <message>
        <source>unknown model {0}, expected an id of the catalog</source>
        <translation>未知的模型 {0}，应为目录中的标识</translation>
    </message>
    <message>
        <source>the id {0} differs from the file&apos;s name {1}, expected the same</source>
        <translation>标识 {0} 与文件名 {1} 不同，两者应一致</translation>
    </message>
    <message>
        <source>{0}: there are no built-in entries, expected a folder of YAML files</source>
        <translation>{0}：没有内置条目，应为存放 YAML 文件的文件夹</translation>
    </message>
    <message>
        <source>{0} states no rate for {1}: not available</source>
        <translation>{0} 未给出 {1} 算力：不可用</translation>
    </message>
    <message>
        <source>not defined by the published formulas: the global method is for decode</source>
        <translation>已发表公式未定义：全局法仅适用于解码</translation>
    </message>
    <message>
        <source>not defined by the published formulas: the global method is for 2-byte types (FP16, BF16)</source>
        <translation>已发表公式未定义：全局法仅适用于 2 字节类型（FP16、BF16）</translation>
    </message>
    <message>
        <source>not defined by the published formulas: the operator method is for dense models</source>
        <translation>已发表公式未定义：算子法仅适用于稠密模型</translation>
    </message>
    <message>
        <source>not defined by the published formulas: they know no sliding window, latent attention or parallel block</source>
        <translation>已发表公式未定义：其中没有滑动窗口、潜在注意力和并行块</translation>
    </message>
    <message>
        <source>not defined by the published formulas: they know one kind of feed-forward in all layers</source>
        <translation>已发表公式未定义：其中所有层只有同一种前馈</translation>
    </message>
    <message>
        <source>this build has no Qt and draws no pictures, expected --format csv or json</source>
        <translation>此构建不含 Qt，无法绘图，应使用 --format csv 或 json</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected WIDTHxCOUNT,…, such as 28672x49,14336x31</source>
        <translation>{0}：找到“{1}”，应为 宽度x数量,…，例如 28672x49,14336x31</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected LAYERS:KEY=VALUE,…;…, such as 36:heads=96,window=512</source>
        <translation>{0}：得到“{1}”，应为 LAYERS:KEY=VALUE,…;…，例如 36:heads=96,window=512</translation>
    </message>
    <message>
        <source>{0} does not go with {1}, expected only one of them</source>
        <translation>{0} 与 {1} 不能并用，只应保留其一</translation>
    </message>
    <message>
        <source>{0} means nothing alone, expected `{1}` beside it</source>
        <translation>{0} 单独没有意义，应同时给出 `{1}`</translation>
    </message>
    <message>
        <source>{0}: {1} layers, expected at most the {2} layers of the model</source>
        <translation>{0}：{1} 层，应不超过模型的 {2} 层</translation>
    </message>
    <message>
        <source>ffn_widths: {0} layers, expected the {1} dense layers</source>
        <translation>ffn_widths：{0} 层，应为 {1} 个稠密层</translation>
    </message>
    <message>
        <source>{1} key heads do not divide the {0} heads of the linear layers, expected a divisor</source>
        <translation>{1} 个键头不能整除线性层的 {0} 个头，应为其约数</translation>
    </message>
    <message>
        <source>{0} is not among the accelerators compared, expected one of {1}</source>
        <translation>{0} 不在所比较的加速器之中，应为以下之一：{1}</translation>
    </message>
    <message>
        <source>not defined by the published formulas: they know only layers that are all alike, with softmax attention over the whole context</source>
        <translation>已发表公式未定义：它们只适用于各层相同、对全部上下文做 softmax 注意力的模型</translation>
    </message>
    <message>
        <source>{0}: the picture does not fit the memory, expected fewer pixels</source>
        <translation>{0}：图片超出可用内存，应减少像素</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>单个值</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>not valid JSON at “{0}”</source>
        <translation>“{0}”处不是有效的 JSON</translation>
    </message>
    <message>
        <source>the text ends here, expected the rest of a JSON object</source>
        <translation>文本到此结束，JSON 对象应还有后续内容</translation>
    </message>
    <message>
        <source>not valid JSON: found {0}, expected a finite number</source>
        <translation>不是有效的 JSON：此处为 {0}，应为有限的数字</translation>
    </message>
    <message>
        <source>found {0}, expected a JSON object: { &quot;key&quot;: value, … }</source>
        <translation>此处为{0}，应为 JSON 对象：{ &quot;key&quot;: value, … }</translation>
    </message>
    <message>
        <source>model_type is missing, expected the config.json of a language model on Hugging Face</source>
        <translation>缺少 model_type，应为 Hugging Face 上语言模型的 config.json</translation>
    </message>
    <message>
        <source>{0}: the family “{1}” is not known, expected perhaps {2}</source>
        <translation>{0}：未知的模型系列“{1}”，是否应为 {2}？</translation>
    </message>
    <message>
        <source>{0}: the family “{1}” is not known, expected one of those listed in resources/models/README.md</source>
        <translation>{0}：未知的模型系列“{1}”，应为 resources/models/README.md 所列之一</translation>
    </message>
    <message>
        <source>{0}: the family “{1}” is not supported, expected layers that the cost model describes</source>
        <translation>{0}：不支持模型系列“{1}”，其各层须为成本模型所描述的类型</translation>
    </message>
    <message>
        <source>{0} is missing, expected a value for “{1}” (family {2})</source>
        <translation>缺少 {0}，应给出“{1}”的值（模型系列 {2}）</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, which contradicts the family {2}, expected it left out</source>
        <translation>{0}：值为“{1}”，与模型系列 {2} 矛盾，应省略此键</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected {2}</source>
        <translation>{0}：值为“{1}”，应为 {2}</translation>
    </message>
    <message>
        <source>{0} is {1} but {2} is {3}, expected the same</source>
        <translation>{0} 为 {1}，而 {2} 为 {3}，两者应相同</translation>
    </message>
    <message>
        <source>{0} {1} is not a multiple of {2} {3}, expected one, or a value for {4}</source>
        <translation>{0} {1} 不是 {2} {3} 的倍数，应为其倍数，或给出 {4} 的值</translation>
    </message>
    <message>
        <source>{0}: found {1} items, expected {2}</source>
        <translation>{0}：有 {1} 项，应为 {2} 项</translation>
    </message>
    <message>
        <source>{0}: found {1}, expected a JSON object</source>
        <translation>{0}：此处为{1}，应为 JSON 对象</translation>
    </message>
    <message>
        <source>{0}: {1} has a head that classifies or scores a text, expected a model that generates one</source>
        <translation>{0}：{1} 带有对文本分类或评分的头，应为生成文本的模型</translation>
    </message>
    <message>
        <source>{0}: the draft head of a speculative decoder, which is no model of its own, expected the model that it drafts for</source>
        <translation>{0}：这是推测解码的草稿头，本身不是模型，应为它所服务的模型</translation>
    </message>
    <message>
        <source>found “{0}”, expected ID, COUNTxID or COUNTxID:tp=N,pp=N,ep=N,dp=N</source>
        <translation>得到“{0}”，应为 ID、COUNTxID 或 COUNTxID:tp=N,pp=N,ep=N,dp=N</translation>
    </message>
    <message>
        <source>{0} accelerators, but tp {1} × pp {2} × dp {3} = {4}, expected the same number</source>
        <translation>{0} 个加速器，但 tp {1} × pp {2} × dp {3} = {4}，两者应相同</translation>
    </message>
    <message>
        <source>ep {0} does not divide the {1} accelerators of a stage (tp × dp), expected a divisor</source>
        <translation>ep {0} 不能整除一级的 {1} 个加速器（tp × dp），应为其约数</translation>
    </message>
    <message>
        <source>{0} micro-batches, expected at most the {1} pipeline stages</source>
        <translation>{0} 个微批次，应不超过 {1} 个流水线级</translation>
    </message>
    <message>
        <source>{0} {1} does not divide evenly by {2} {3}, expected a divisor</source>
        <translation>{0} {1} 不能被 {2} {3} 整除，应为其约数</translation>
    </message>
    <message>
        <source>{0} {1} and tp {2}: neither divides the other, expected a divisor or a multiple</source>
        <translation>{0} {1} 与 tp {2} 互不整除，应为其约数或倍数</translation>
    </message>
    <message>
        <source>ep {0}, but the model has no experts, expected ep 1</source>
        <translation>ep {0}，但该模型没有专家，应为 ep 1</translation>
    </message>
    <message>
        <source>{0} states no link rate (link_gb_s): not available</source>
        <translation>{0} 未给出互连带宽（link_gb_s）：不可用</translation>
    </message>
    <message>
        <source>{0}: no rate between nodes of {1} accelerators is stated: not available</source>
        <translation>{0}：未给出每节点 {1} 个加速器时节点间的带宽：不可用</translation>
    </message>
    <message>
        <source>{0}: no switch that reduces is stated (link_topology): not available</source>
        <translation>{0}：未给出能做归约的交换机（link_topology）：不可用</translation>
    </message>
    <message>
        <source>{0} states no L2 size (l2_mb), which tiled attention needs: not available</source>
        <translation>{0} 未给出分块注意力所需的 L2 容量（l2_mb）：不可用</translation>
    </message>
    <message>
        <source>unknown traffic {0}, expected perhaps {1}</source>
        <translation>未知流量 {0}，是否为 {1}</translation>
    </message>
    <message>
        <source>unknown traffic {0}</source>
        <translation>未知流量 {0}</translation>
    </message>
    <message>
        <source>the file is compressed, expected text: unpack it first</source>
        <translation>文件已压缩，应为文本：请先解压</translation>
    </message>
    <message>
        <source>which column holds {0} is not clear, expected one of: {1}</source>
        <translation>不清楚哪一列是 {0}，应为其中之一：{1}</translation>
    </message>
    <message>
        <source>the line is too long, expected at most {0} bytes</source>
        <translation>该行过长，应至多 {0} 字节</translation>
    </message>
    <message>
        <source>{0}: found {1}, expected a number or a time like 2026-10-10 18:17:03</source>
        <translation>{0}：实际为 {1}，应为数字或形如 2026-10-10 18:17:03 的时间</translation>
    </message>
    <message>
        <source>no row can be used, expected requests with their tokens</source>
        <translation>没有可用的行，应为带词元数的请求</translation>
    </message>
    <message>
        <source>{0} has no price in the segment {1}: not available</source>
        <translation>{0} 没有 {1} 类价格：不可用</translation>
    </message>
    <message>
        <source>{0} has no price of your own: not available</source>
        <translation>{0} 没有您自己的价格：不可用</translation>
    </message>
    <message>
        <source>{0}: what it costs to buy is not known: not available</source>
        <translation>{0}：购置价格未知：不可用</translation>
    </message>
    <message>
        <source>{0} states no board power (tdp_w): not available</source>
        <translation>{0} 未给出板卡功率（tdp_w）：不可用</translation>
    </message>
    <message>
        <source>{0} states no power of the host (host_w): not available</source>
        <translation>{0} 未给出主机功率（host_w）：不可用</translation>
    </message>
    <message>
        <source>not defined by the published formulas: they know a single accelerator</source>
        <translation>已发表公式未定义：它们只适用于单个加速器</translation>
    </message>
    <message>
        <source>not defined by the published formulas: they know requests that start together, without chunks, prefix hits or speculation</source>
        <translation>已发表公式未定义：它们只适用于同时开始的请求，没有分块、前缀命中或投机解码</translation>
    </message>
    <message>
        <source>the file is empty, expected a line of column names and rows</source>
        <translation>文件为空，应有一行列名和若干数据行</translation>
    </message>
    <message>
        <source>a quoted field begins here and does not end, expected &quot;</source>
        <translation>此处开始的带引号字段没有结束，应有 &quot;</translation>
    </message>
    <message>
        <source>the column {0} is missing, expected it in the first line</source>
        <translation>缺少列 {0}，它应在第一行中</translation>
    </message>
    <message>
        <source>{0} rows cannot be used, expected none (--skip-bad-rows leaves them out)</source>
        <translation>有 {0} 行无法使用，应当没有（--skip-bad-rows 会略去它们）</translation>
    </message>
    <message>
        <source>no row can be used, expected measurements to fit to</source>
        <translation>没有可用的行，应有用于拟合的测量数据</translation>
    </message>
    <message>
        <source>the fit did not come to a solution</source>
        <translation>拟合未得到解</translation>
    </message>
    <message>
        <source>the fit was stopped</source>
        <translation>拟合已中止</translation>
    </message>
    <message>
        <source>the file does not say it, expected {0}</source>
        <translation>文件中没有说明，应有 {0}</translation>
    </message>
    <message>
        <source>unknown calibration {0}, expected perhaps {1}</source>
        <translation>未知的校准 {0}，或许应为 {1}</translation>
    </message>
    <message>
        <source>unknown calibration {0}</source>
        <translation>未知的校准 {0}</translation>
    </message>
    <message>
        <source>{0}: expected {1} numbers, separated by blanks</source>
        <translation>{0}：应为 {1} 个以空格分隔的数</translation>
    </message>
    <message>
        <source>a calibration goes with the operator method and the exact formulas only</source>
        <translation>校准只适用于逐算子方法和精确公式</translation>
    </message>
    <message>
        <source>the column {0} is there twice, expected it once</source>
        <translation>列 {0} 出现了两次，只应有一次</translation>
    </message>
    <message>
        <source>found {0} fields, expected at most {1}, one a column</source>
        <translation>有 {0} 个字段，最多应有 {1} 个，每列一个</translation>
    </message>
    <message>
        <source>a line has more than {0} fields, expected a table of measurements</source>
        <translation>一行有超过 {0} 个字段，此处应为测量数据表</translation>
    </message>
    <message>
        <source>too many rows, expected at most {0}</source>
        <translation>行数过多，最多为 {0}</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected MODULE=TYPE or MODULE=TYPE@BITS,…, such as routed_experts=mxfp4; modules: {2}</source>
        <translation>{0}：实为“{1}”，应为 MODULE=TYPE 或 MODULE=TYPE@BITS,…，例如 routed_experts=mxfp4；模块：{2}</translation>
    </message>
    <message>
        <source>{0} lies along both axes, expected two of batch, input, output</source>
        <translation>{0} 同时在两个坐标轴上，应为批大小、输入、输出中的两个</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected a date such as 2026-10-31</source>
        <translation>{0}：找到“{1}”，应为日期，例如 2026-10-31</translation>
    </message>
    <message>
        <source>{0}: found {1} beside {2} {3}, expected low, value and high, and oldest and date, in ascending order</source>
        <translation>{0}：找到 {1}，而 {2} 为 {3}；low、value、high 以及 oldest、date 应依次递增</translation>
    </message>
    <message>
        <source>id: found “{0}” a second time, expected an id of its own</source>
        <translation>id：“{0}”出现了两次，每项应有各自的 id</translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected WIDTHxHEIGHT, 480x320 to 16384x16384</source>
        <translation>{0}：得到“{1}”，应为 宽x高，480x320 至 16384x16384</translation>
    </message>
    <message>
        <source>the calibration {0} is not the one that this was saved with, so that figures may differ from those seen then (content {1} then, {2} now)</source>
        <translation>校准 {0} 已不是保存时所用的那一个，因此数字可能与当时看到的不同（当时内容 {1}，现在 {2}）</translation>
    </message>
    <message>
        <source>{0} is quantised (“{1}”) in types that are not known here, expected the types of weights and activations to be chosen</source>
        <translation>{0} 已量化（“{1}”），其类型此处未知，请选择权重与激活的类型</translation>
    </message>
    <message>
        <source>the picture is damaged, expected a whole PNG</source>
        <translation>图片已损坏，应为完整的 PNG</translation>
    </message>
    <message>
        <source>the picture holds no comparison, expected a PNG that this program has made</source>
        <translation>图片中没有比较，应为本程序生成的 PNG</translation>
    </message>
    <message>
        <source>{0} may mean several entries, expected one of {1}</source>
        <translation>{0} 可能指多个条目，应为其中之一：{1}</translation>
    </message>
    <message>
        <source>{0}: is not read, expected a name that ends in .yaml</source>
        <translation>{0}：不会被读取，文件名应以 .yaml 结尾</translation>
    </message>
    <message>
        <source>{0}: is not read, expected files in the folder above it</source>
        <translation>{0}：不会被读取，文件应放在其上一级文件夹中</translation>
    </message>
    <message>
        <source>HOME is not set, or is no absolute path: your own entries are not read, and nothing can be kept</source>
        <translation>HOME 未设置或不是绝对路径：不会读取您自己的条目，也无法保存任何内容</translation>
    </message>
    <message>
        <source>{0}: your own entry {1} takes the place of the built-in one</source>
        <translation>{0}：您自己的条目 {1} 取代了内置条目</translation>
    </message>
    <message>
        <source>{0} is a calibration that comes with the program, expected an id of your own</source>
        <translation>{0} 是随程序提供的校准，应使用您自己的标识</translation>
    </message>
    <message>
        <source>you have a calibration {0} already, expected another id</source>
        <translation>您已有名为 {0} 的校准，应使用其他标识</translation>
    </message>
    <message>
        <source>the id {0} would be read as a group of accelerators, expected another</source>
        <translation>标识 {0} 会被当作加速器组读取，应使用其他标识</translation>
    </message>
    <message>
        <source>the id {0} would be read as a file&apos;s name, expected another</source>
        <translation>标识 {0} 会被当作文件名读取，应使用其他标识</translation>
    </message>
    <message>
        <source>--software chooses within a calibration, expected --calibration too</source>
        <translation>--software 在校准中选择软件，还应给出 --calibration</translation>
    </message>
    <message>
        <source>{0}: is read, expected another file to write to</source>
        <translation>{0}：该文件正被读取，应写入其他文件</translation>
    </message>
    <message>
        <source>found several of them, expected one of --acceptance, --accepted-share and --accepted-length</source>
        <translation>同时给出了多个，应只用 --acceptance、--accepted-share、--accepted-length 之一</translation>
    </message>
    <message>
        <source>no tokens are drafted, expected --draft-tokens besides</source>
        <translation>没有草拟词元，还需要 --draft-tokens</translation>
    </message>
    <message>
        <source>{0}: found {1}, expected LOW:HIGH,LOW:HIGH (across, then up)</source>
        <translation>{0}：得到 {1}，应为 低:高,低:高（先横轴，后纵轴）</translation>
    </message>
    <message>
        <source>found “{0}”, expected ids on Hugging Face joined by commas, each alone or with its types, such as OWNER/NAME fp8/fp8</source>
        <translation>发现“{0}”，应为以逗号连接的 Hugging Face 标识，可单独写出或附上其类型，例如 OWNER/NAME fp8/fp8</translation>
    </message>
    <message>
        <source>{1} has no checkpoint “{0}”, expected one of {2}</source>
        <translation>{1} 没有检查点“{0}”，应为以下之一：{2}</translation>
    </message>
    <message>
        <source>{0} has no modules for multi-token prediction to draft with, expected another model or another draft</source>
        <translation>{0} 没有可用来起草的多词元预测模块，应换用其他模型或其他草稿方式</translation>
    </message>
    <message>
        <source>a picture of {0} has no room for its words, expected at least {1}</source>
        <translation>{0} 的图片放不下文字，至少应为 {1}</translation>
    </message>
    <message>
        <source>no font is installed here, so that words would be boxes, expected a font such as Noto Sans</source>
        <translation>这里没有安装任何字体，文字会成为方框；需要一种字体，例如 Noto Sans</translation>
    </message>
    <message>
        <source>no measurements, expected what one of these writes: {0}</source>
        <translation>没有测量数据，应为以下程序之一的输出：{0}</translation>
    </message>
    <message>
        <source>SQL statements of {0} are not read, expected its JSON, JSON lines, CSV or Markdown</source>
        <translation>不读取 {0} 的 SQL 语句，应为其 JSON、JSON lines、CSV 或 Markdown</translation>
    </message>
    <message>
        <source>{0} is {2}, and the file says {1}</source>
        <translation>{0} 为 {2}，而文件中是 {1}</translation>
    </message>
    <message>
        <source>it ran on the CPU, in part at least ({0})</source>
        <translation>它在 CPU 上运行，至少部分如此（{0}）</translation>
    </message>
    <message>
        <source>it ran on unlike accelerators: {0}</source>
        <translation>它在不同的加速器上运行：{0}</translation>
    </message>
    <message>
        <source>it ran on {0} replicas, expected one group</source>
        <translation>它在 {0} 个副本上运行，应为一个组</translation>
    </message>
    <message>
        <source>prefill and decode ran on groups of their own, expected one</source>
        <translation>预填充和解码在各自的组上运行，应为同一个组</translation>
    </message>
    <message>
        <source>it computed embeddings, expected a language model&apos;s prefill</source>
        <translation>它计算的是嵌入，应为语言模型的预填充</translation>
    </message>
    <message>
        <source>it ran with speculative decoding ({0}), expected plain decoding</source>
        <translation>它使用了推测解码（{0}），应为普通解码</translation>
    </message>
    <message>
        <source>{0} of {1} requests failed</source>
        <translation>{1} 个请求中有 {0} 个失败</translation>
    </message>
    <message>
        <source>keys are in {0} and values in {1}, expected one type</source>
        <translation>键为 {0}，值为 {1}，应为同一类型</translation>
    </message>
    <message>
        <source>{0} is {1}, a type that is not known here</source>
        <translation>{0} 为 {1}，此处没有这种类型</translation>
    </message>
    <message>
        <source>{0} times as fast as its lower bound allows: unit, type, accelerator or their number must be wrong</source>
        <translation>是其下界所允许速度的 {0} 倍：单位、类型、加速器或其数量必有错误</translation>
    </message>
    <message>
        <source>{0} has no price on demand: not available</source>
        <translation>{0} 没有按需价格：不可用</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As it is shown in lists and pictures</source>
        <translation>在列表和图片中显示的名称</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Small letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;; the file&apos;s name, and the name on the command line</source>
        <translation>小写字母、数字、&apos;-&apos;、&apos;_&apos; 和 &apos;.&apos;；既是文件名，也是命令行中的名称</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>As advertised, in decimal gigabytes (10⁹ bytes)</source>
        <translation>标称值，十进制 GB（10⁹ 字节）</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>Peak memory bandwidth, in decimal gigabytes a second</source>
        <translation>显存峰值带宽，十进制 GB/s</translation>
    </message>
    <message>
        <source>FP32 vector</source>
        <translation>FP32 向量</translation>
    </message>
    <message>
        <source>Outside the matrix units; norms, additions and activations run at it</source>
        <translation>矩阵单元之外的算力；归一化、加法和激活函数按它计算</translation>
    </message>
    <message>
        <source>Link, one direction</source>
        <translation>互连，单向</translation>
    </message>
    <message>
        <source>What one accelerator can send while it receives as much; vendors mostly print both directions added</source>
        <translation>单个加速器在等量接收的同时可发送的带宽；厂商通常标注双向之和</translation>
    </message>
    <message>
        <source>Board power</source>
        <translation>板卡功耗</translation>
    </message>
    <message>
        <source>Of the board or module</source>
        <translation>板卡或模组的功耗</translation>
    </message>
    <message>
        <source>Recommended price at launch</source>
        <translation>发布时的建议价格</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Release year</source>
        <translation>发布年份</translation>
    </message>
    <message>
        <source>Of first availability or announcement</source>
        <translation>首次上市或公布的年份</translation>
    </message>
    <message>
        <source>Memory type</source>
        <translation>显存类型</translation>
    </message>
    <message>
        <source>HBM3, GDDR6, …</source>
        <translation>HBM3、GDDR6…</translation>
    </message>
    <message>
        <source>Usable memory</source>
        <translation>可用显存</translation>
    </message>
    <message>
        <source>What software can allocate, where it was measured; decides instead of the capacity whether a model fits</source>
        <translation>软件实际可分配的显存（有实测值时）；代替标称容量判断模型能否放下</translation>
    </message>
    <message>
        <source>Interconnect</source>
        <translation>互连</translation>
    </message>
    <message>
        <source>The link between accelerators by name</source>
        <translation>加速器间互连的名称</translation>
    </message>
    <message>
        <source>PCIe generation</source>
        <translation>PCIe 代次</translation>
    </message>
    <message>
        <source>L2 cache</source>
        <translation>L2 缓存</translation>
    </message>
    <message>
        <source>The last-level cache that the cores share</source>
        <translation>各核心共享的末级缓存</translation>
    </message>
    <message>
        <source>SM count</source>
        <translation>SM 数量</translation>
    </message>
    <message>
        <source>Streaming multiprocessors or compute units</source>
        <translation>流式多处理器或计算单元的数量</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What one should know about the figures</source>
        <translation>关于这些数据的说明</translation>
    </message>
    <message>
        <source>Link latency</source>
        <translation>互连延迟</translation>
    </message>
    <message>
        <source>Of one hop between two accelerators of a node</source>
        <translation>节点内两个加速器之间每一跳</translation>
    </message>
    <message>
        <source>Link topology</source>
        <translation>互连拓扑</translation>
    </message>
    <message>
        <source>How the links join the accelerators of a node: pcie, pair, mesh, torus, switch, reducing switch</source>
        <translation>互连如何连接节点内的加速器：pcie、pair、mesh、torus、switch、reducing switch</translation>
    </message>
    <message>
        <source>Accelerators a node</source>
        <translation>每节点加速器数</translation>
    </message>
    <message>
        <source>How many the links join</source>
        <translation>由互连相连的个数</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Matrix rates</source>
        <translation>矩阵算力</translation>
    </message>
    <message>
        <source>Vector, link, power</source>
        <translation>向量、互连、功耗</translation>
    </message>
    <message>
        <source>Further figures</source>
        <translation>其他数据</translation>
    </message>
    <message>
        <source>dense, without sparsity</source>
        <translation>稠密，不含稀疏加速</translation>
    </message>
    <message>
        <source>In the text: %1</source>
        <translation>文本中的键：%1</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未给出</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>single source</source>
        <translation>单一来源</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>凭记忆</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>Host power</source>
        <translation>主机功耗</translation>
    </message>
    <message>
        <source>What the server draws beside the boards, for each of them</source>
        <translation>服务器除板卡以外的功耗，按每块板卡计</translation>
    </message>
    <message>
        <source>Price of an hour</source>
        <translation>每小时价格</translation>
    </message>
    <message>
        <source>On demand, the median over the providers; a price of your own takes the place of the market&apos;s</source>
        <translation>按需价格，取各供应商的中位数；您填写的价格将取代市场价格</translation>
    </message>
    <message>
        <source>Launch price</source>
        <translation>上市价格</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>memory</source>
        <translation>访存</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>memory-bound</source>
        <translation>访存受限</translation>
    </message>
    <message>
        <source>compute-bound</source>
        <translation>计算受限</translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation>权重 %1</translation>
    </message>
    <message>
        <source>activations %1</source>
        <translation>激活 %1</translation>
    </message>
    <message>
        <source>KV %1</source>
        <translation>KV %1</translation>
    </message>
    <message>
        <source>experts %1</source>
        <translation>专家 %1</translation>
    </message>
    <message>
        <source>no %1 rate · %2 · %3 GB</source>
        <translation>无 %1 算力 · %2 · %3 GB</translation>
    </message>
    <message>
        <source>%1 · %2 · ridge %3</source>
        <translation>%1 · %2 · 脊点 %3</translation>
    </message>
    <message>
        <source>%1 %2 · %3 · %4 GB · ridge %5 FLOP/B</source>
        <translation>%1 %2 · %3 · %4 GB · 脊点 %5 FLOP/B</translation>
    </message>
    <message>
        <source>no rates</source>
        <translation>无算力数据</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>凭记忆</translation>
    </message>
    <message>
        <source>no rates, unconfirmed</source>
        <translation>无算力数据，未确认</translation>
    </message>
    <message>
        <source>link</source>
        <translation>互连</translation>
    </message>
    <message>
        <source>link-bound</source>
        <translation>互连受限</translation>
    </message>
    <message>
        <source>no link rate</source>
        <translation>无互连带宽</translation>
    </message>
    <message>
        <source>no network rate</source>
        <translation>无网络带宽</translation>
    </message>
    <message>
        <source>no reducing switch</source>
        <translation>无归约交换机</translation>
    </message>
    <message>
        <source>no L2 size</source>
        <translation>无 L2 容量</translation>
    </message>
    <message>
        <source>no %1 rate</source>
        <translation>无 %1 算力</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>按发布</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>自选</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>in part chosen, else assumed</source>
        <translation>部分自选，其余假定</translation>
    </message>
    <message>
        <source>in part chosen, else as published</source>
        <translation>部分自选，其余按发布</translation>
    </message>
    <message>
        <source>%1, no %2 rate for activations</source>
        <translation>%1，激活无 %2 算力</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>A: %1; B: %2</source>
        <translation>A：%1；B：%2</translation>
    </message>
</context>
<context>
    <name>FlipWords</name>
    <message>
        <source>bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>FP32 vector rate</source>
        <translation>FP32 向量算力</translation>
    </message>
    <message>
        <source>TF32 rate</source>
        <translation>TF32 算力</translation>
    </message>
    <message>
        <source>FP16 rate</source>
        <translation>FP16 算力</translation>
    </message>
    <message>
        <source>BF16 rate</source>
        <translation>BF16 算力</translation>
    </message>
    <message>
        <source>FP8 rate</source>
        <translation>FP8 算力</translation>
    </message>
    <message>
        <source>FP4 rate</source>
        <translation>FP4 算力</translation>
    </message>
    <message>
        <source>INT8 rate</source>
        <translation>INT8 算力</translation>
    </message>
    <message>
        <source>INT4 rate</source>
        <translation>INT4 算力</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>访存</translation>
    </message>
    <message>
        <source>link</source>
        <translation>互连</translation>
    </message>
    <message>
        <source>link latency</source>
        <translation>互连延迟</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>power limit</source>
        <translation>功率上限</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>%1 KV heads</source>
        <translation>%1 个 KV 头</translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation>权重 %1</translation>
    </message>
    <message>
        <source>KV cache %1</source>
        <translation>KV 缓存 %1</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1为 %2</translation>
    </message>
</context>
<context>
    <name>HeadlineParts</name>
    <message>
        <source>Prices leave it undecided.</source>
        <translation>按价格未定。</translation>
    </message>
    <message>
        <source>The calibration leaves it undecided.</source>
        <translation>按校准未定。</translation>
    </message>
    <message>
        <source>%1 is %2× as fast on %3× the accelerators.</source>
        <translation>%1 快 %2×，加速器数量为 %3×。</translation>
    </message>
    <message>
        <source>%1 is %2× as fast and draws %3×.</source>
        <translation>%1 快 %2×，功率为 %3×。</translation>
    </message>
    <message>
        <source>%1 is %2× as fast and costs %3×.</source>
        <translation>%1 快 %2×，价格为 %3×。</translation>
    </message>
    <message>
        <source>Within the range of prices: %1 to %2.</source>
        <translation>在价格区间内：%1 至 %2。</translation>
    </message>
    <message>
        <source>Range: %1 to %2.</source>
        <translation>区间：%1 至 %2。</translation>
    </message>
    <message>
        <source>Neither has a price.</source>
        <translation>双方都没有价格。</translation>
    </message>
    <message>
        <source>B has no price: it costs the same at %1 USD/h each.</source>
        <translation>B 没有价格：每个每小时 %1 USD 时费用相同。</translation>
    </message>
    <message>
        <source>A has no price: it costs the same at %1 USD/h each.</source>
        <translation>A 没有价格：每个每小时 %1 USD 时费用相同。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a whole sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a whole sentence</comment>
        <translation>%1：%2。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keyboard and mouse</source>
        <translation>键盘与鼠标</translation>
    </message>
    <message>
        <source>Click a mesh</source>
        <translation>单击网格图</translation>
    </message>
    <message>
        <source>pin that cell: operators and memory follow</source>
        <translation>将该单元格设为标记点：算子表和显存随之更新</translation>
    </message>
    <message>
        <source>Wheel over a mesh</source>
        <translation>在网格图上滚动滚轮</translation>
    </message>
    <message>
        <source>zoom at the pointer</source>
        <translation>以指针处为中心缩放</translation>
    </message>
    <message>
        <source>Drag over a mesh</source>
        <translation>在网格图上拖动</translation>
    </message>
    <message>
        <source>zoom into the rectangle</source>
        <translation>放大到所选矩形</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>the whole mesh again</source>
        <translation>恢复完整网格图</translation>
    </message>
    <message>
        <source>Arrow keys, Enter in a mesh</source>
        <translation>网格图中的方向键、Enter</translation>
    </message>
    <message>
        <source>move the crosshair, pin</source>
        <translation>移动十字线，设标记点</translation>
    </message>
    <message>
        <source>Arrow keys in a field</source>
        <translation>输入框中的方向键</translation>
    </message>
    <message>
        <source>step; heads step to what divides</source>
        <translation>步进；头数只步进到可整除的值</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Ctrl+Z、Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>exchange A and B</source>
        <translation>交换 A 和 B</translation>
    </message>
    <message>
        <source>Ctrl+1, Ctrl+2</source>
        <translation>Ctrl+1、Ctrl+2</translation>
    </message>
    <message>
        <source>edit accelerator A, B</source>
        <translation>编辑加速器 A、B</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>export a picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>copy the readout</source>
        <translation>复制读数</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>the whole meshes</source>
        <translation>完整网格图</translation>
    </message>
    <message>
        <source>Ctrl+O, Ctrl+S</source>
        <translation>Ctrl+O、Ctrl+S</translation>
    </message>
    <message>
        <source>open, save the comparison</source>
        <translation>打开、保存比较</translation>
    </message>
    <message>
        <source>Drop files</source>
        <translation>拖入文件</translation>
    </message>
    <message>
        <source>What the figures say</source>
        <translation>数据的含义</translation>
    </message>
    <message>
        <source>Global method: the FLOPs of all layers over their weight and KV cache bytes, one intensity, held against the roof of the activation type.</source>
        <translation>全局法：所有层的 FLOP 除以其权重和 KV 缓存的字节数，得到一个算术强度，与激活类型的屋顶线对照。</translation>
    </message>
    <message>
        <source>Operator method: every operator against its own roof, max(FLOPs / peak, bytes / bandwidth), times added up. Norms, adds, activations and unfused softmax are held against the vector rate; where a spec states none, against bandwidth alone.</source>
        <translation>算子法：每个算子与各自的屋顶线对照，max(FLOP / 峰值, 字节 / 带宽)，再将时间相加。归一化、加法、激活函数和非融合 softmax 按向量算力计；规格未给出时只按带宽计。</translation>
    </message>
    <message>
        <source>Rates are dense, with FP32 accumulation. FP16 and BF16 stand for each other. A missing rate is &apos;not available&apos;, never a default. QK-norms, rotary embeddings and biases cost no time here.</source>
        <translation>算力均为稠密算力，FP32 累加。FP16 与 BF16 可互相替代。缺失的算力标为“不可用”，从不使用默认值。QK 归一化、旋转位置编码和偏置在此不计时间。</translation>
    </message>
    <message>
        <source>The published formulas repeat, slips included, what the tools of 2024 compute.</source>
        <translation>已发表公式照原样重现 2024 年的工具所计算的结果，包括其中的疏漏。</translation>
    </message>
    <message>
        <source>About LLMRoofline</source>
        <translation>关于 LLMRoofline</translation>
    </message>
    <message>
        <source>LLMRoofline %1</source>
        <translation>LLMRoofline %1</translation>
    </message>
    <message>
        <source>Rooflines and advantage meshes for LLM inference, from data sheets, without a GPU and without a network.</source>
        <translation>根据规格表给出 LLM 推理的屋顶线和优势网格图，无需 GPU，无需网络。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Plots by QCustomPlot, window by Qt, files by yaml-cpp.</source>
        <translation>自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。绘图使用 QCustomPlot，界面使用 Qt，文件读写使用 yaml-cpp。</translation>
    </message>
    <message>
        <source>Ctrl+Shift+1, Ctrl+Shift+2</source>
        <translation>Ctrl+Shift+1、Ctrl+Shift+2</translation>
    </message>
    <message>
        <source>how many of A, of B, and their layout</source>
        <translation>A、B 各用几个，如何划分</translation>
    </message>
    <message>
        <source>Of a group each accelerator has its share of the model and of the work. What they send one another takes bytes / link bandwidth + hops · latency; a latency that nobody states counts nothing. It is added to the step, or runs beside the computing if you say so.</source>
        <translation>加速器组中，每个加速器承担模型和工作的一份。互相发送的时间为 字节数 / 互连带宽 + 跳数 · 延迟；没有来源给出的延迟不计。它加到每一步的时间上，或按您的选择与计算并行。</translation>
    </message>
    <message>
        <source>Click a mesh of requests</source>
        <translation>单击请求网格图</translation>
    </message>
    <message>
        <source>take the request there</source>
        <translation>取用该处的请求</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>one step or whole requests</source>
        <translation>单步或完整请求</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>choose a calibration</source>
        <translation>选择校准</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>own measurements</source>
        <translation>自己的测量</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>measured points over meshes and roofline</source>
        <translation>网格图和屋顶线图上的实测点</translation>
    </message>
    <message>
        <source>comparisons, specs and models, several at once; measurements</source>
        <translation>比较、规格和模型，可一次多个；测量文件</translation>
    </message>
    <message>
        <source>Without a calibration every time here is a bound, not a prediction: what the data sheets allow if compute and memory traffic overlap fully and nothing else takes time. Measured times are longer.</source>
        <translation>未校准时，这里的时间都是上界而不是预测：即计算与访存完全重叠、且没有其他耗时的情况下数据手册所允许的。实测时间更长。</translation>
    </message>
    <message>
        <source>A calibration, fitted to measurements, makes predictions of the operator method&apos;s times and of requests, each with an interval that holds nine in ten measured figures. The line above the meshes says which it is, and when what is shown lies outside of what was measured. Level hatching: the intervals leave the winner undecided.</source>
        <translation>校准由实测拟合而来，使逐算子方法和请求的时间成为预测，每个都带有区间，预计包含十分之九的实测值。网格图上方的一行说明当前是哪一种，以及所示内容何时超出实测范围。水平阴影线：区间内胜负未定。</translation>
    </message>
    <message>
        <source>Shift and drag, Ctrl and arrow keys</source>
        <translation>Shift 加拖动，Ctrl 加方向键</translation>
    </message>
    <message>
        <source>move what is zoomed</source>
        <translation>移动缩放后的区域</translation>
    </message>
    <message>
        <source>copy the sentences above the meshes</source>
        <translation>复制网格上方的句子</translation>
    </message>
    <message>
        <source>Ctrl+Alt+C</source>
        <translation>Ctrl+Alt+C</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+7</source>
        <translation>Alt+1 … Alt+7</translation>
    </message>
    <message>
        <source>one step, requests, traffic … methods</source>
        <translation>单步、请求、流量……方法</translation>
    </message>
    <message>
        <source>F11, double click on a title</source>
        <translation>F11，双击标题</translation>
    </message>
    <message>
        <source>the plot in the whole centre, and back</source>
        <translation>图表占据整个中央区域，再按还原</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>why these figures: the formulas with the numbers in them</source>
        <translation>数值从何而来：代入数字的公式</translation>
    </message>
    <message>
        <source>F, arrow keys, Enter</source>
        <translation>F、方向键、回车</translation>
    </message>
    <message>
        <source>what flips the winner: try a row</source>
        <translation>何者改变胜负：试用一行</translation>
    </message>
    <message>
        <source>Why these figures</source>
        <translation>数值从何而来</translation>
    </message>
</context>
<context>
    <name>IntervalWords</name>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>±%1 %</source>
        <translation>±%1 %</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <translation>%1（%2–%3）</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>A ahead %1×</source>
        <translation>A 领先 %1×</translation>
    </message>
    <message>
        <source>B ahead %1×</source>
        <translation>B 领先 %1×</translation>
    </message>
    <message>
        <source>%1 (%2 to %3, 90 %)</source>
        <translation>%1（%2 至 %3，90 %）</translation>
    </message>
    <message>
        <source>%1, undecided (%2 to %3, 90 %)</source>
        <translation>%1，未定（%2 至 %3，90 %）</translation>
    </message>
</context>
<context>
    <name>LevelHeadline</name>
    <message>
        <source>at input %1 within %2 a token</source>
        <translation>输入 %1、每词元 %2 以内</translation>
    </message>
    <message>
        <source>at input %1 with the first token within %2</source>
        <translation>输入 %1、首词元 %2 以内</translation>
    </message>
    <message>
        <source>at input %1 without a limit on the time a token</source>
        <translation>输入 %1、不限每词元时间</translation>
    </message>
    <message>
        <source>%1: %2 in flight, %3 tok/s.</source>
        <translation>%1：在途 %2，%3 词元/秒。</translation>
    </message>
    <message>
        <source>Both are bound by %1.</source>
        <translation>两者都受限于%1。</translation>
    </message>
    <message>
        <source>A is bound by %1, B by %2.</source>
        <translation>A 受限于%1，B 受限于%2。</translation>
    </message>
    <message>
        <source>Only %1 can below %2 a token.</source>
        <translation>每词元低于 %2 只有 %1 可以。</translation>
    </message>
    <message>
        <source>%1 cannot at this input, however long a token may take.</source>
        <translation>在此输入下，无论每词元多久，%1 都不可以。</translation>
    </message>
    <message>
        <source>Neither can %1: A %2, B %3.</source>
        <translation>%1 两者都不可以：A %2，B %3。</translation>
    </message>
    <message>
        <source>Only %1 can %2: %3 %4.</source>
        <translation>%2 只有 %1 可以：%3 %4。</translation>
    </message>
    <message>
        <source> Prices leave it undecided.</source>
        <translation>按价格未定。</translation>
    </message>
    <message>
        <source>A and B are equal %1, each at its own best batch.</source>
        <translation>%1，A 与 B 持平，各取最佳批大小。</translation>
    </message>
    <message>
        <source>%1 %2× %3, each at its own best batch.</source>
        <translation>%3，%1 领先 %2×，各取最佳批大小。</translation>
    </message>
    <message>
        <source>Means without queueing.</source>
        <translation>均值不含排队。</translation>
    </message>
</context>
<context>
    <name>LevelWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 cannot: %2</source>
        <translation>%1 不可以：%2</translation>
    </message>
    <message>
        <source>%1 batch %2, %3 tok/s, bound by %4, first token %5</source>
        <translation>%1 批大小 %2，%3 词元/秒，受限于%4，首词元 %5</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>the %1</source>
        <translation>%1 限值</translation>
    </message>
    <message>
        <source>the first token</source>
        <translation>首词元</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>访存</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>takes %1 a token or more</source>
        <translation>每词元至少 %1</translation>
    </message>
    <message>
        <source>its first token takes %1</source>
        <translation>首词元需 %1</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>输入 %1</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>%1 以内</translation>
    </message>
    <message>
        <source>only A can</source>
        <translation>只有 A 可以</translation>
    </message>
    <message>
        <source>only B can</source>
        <translation>只有 B 可以</translation>
    </message>
    <message>
        <source>neither can</source>
        <translation>两者都不可以</translation>
    </message>
</context>
<context>
    <name>Lint</name>
    <message>
        <source>{0}: {1} is about twice the {2} that follow from {3} for {4}; perhaps the rate with sparsity, expected the dense one</source>
        <translation>{0}：{1} 约为由 {3} 推得的 {2}（{4}）的两倍；可能是稀疏算力，应为稠密算力</translation>
    </message>
    <message>
        <source>{0}: {1} is about half of the {2} that follow from {3} for {4}; perhaps the rate of a wider type, or the others are with sparsity</source>
        <translation>{0}：{1} 约为由 {3} 推得的 {2}（{4}）的一半；可能是更宽类型的算力，或其余各项为稀疏算力</translation>
    </message>
    <message>
        <source>{0}: {1} does not go with {3}, expected about {2} for {4}</source>
        <translation>{0}：{1} 与 {3} 不符，{4} 应约为 {2}</translation>
    </message>
    <message>
        <source>{0}: {1} is {2} times {3}, expected at most {4} times; perhaps the rate with sparsity, expected the dense one</source>
        <translation>{0}：{1} 是 {3} 的 {2} 倍，应不超过 {4} 倍；可能是稀疏算力，应为稠密算力</translation>
    </message>
    <message>
        <source>{0}: {3} is only {2} times {1}, expected at least {4} times; perhaps the rate with sparsity, expected the dense one</source>
        <translation>{0}：{3} 仅为 {1} 的 {2} 倍，应不低于 {4} 倍；可能是稀疏算力，应为稠密算力</translation>
    </message>
    <message>
        <source>{0}: found {1}, but the matrix units of {2} do not compute in this type</source>
        <translation>{0}：找到 {1}，但 {2} 的矩阵单元不支持此类型</translation>
    </message>
    <message>
        <source>{0} is missing, but the matrix units of {1} compute in this type</source>
        <translation>缺少 {0}，但 {1} 的矩阵单元支持此类型</translation>
    </message>
    <message>
        <source>{0}: {1} is too much beside fp32_tflops: FP16 is {2} times it, expected about {3} or less; perhaps the rate with sparsity</source>
        <translation>{0}：{1} 相对 fp32_tflops 过高：FP16 是其 {2} 倍，应约为 {3} 倍或更低；可能是稀疏算力</translation>
    </message>
    <message>
        <source>{0}: {1} does not go with the matrix rates: FP16 is {2} times it, expected about {3} or more; perhaps a matrix rate, expected the vector one</source>
        <translation>{0}：{1} 与矩阵算力不符：FP16 是其 {2} 倍，应约为 {3} 倍或更高；可能是矩阵算力，应为向量算力</translation>
    </message>
    <message>
        <source>{0}: {1} on {2} units with {3} operations a clock needs {4} GHz, expected {5} to {6}; perhaps the rate with sparsity, or of a whole board</source>
        <translation>{0}：{1} 在 {2} 个单元、每周期 {3} 次运算下需要 {4} GHz，应为 {5} 至 {6}；可能是稀疏算力或整板算力</translation>
    </message>
    <message>
        <source>{0}: with {1} units the rates need {2} GHz, expected {3} to {4} for {5}; perhaps other units are counted</source>
        <translation>{0}：以 {1} 个单元计，这些算力需要 {2} GHz，{5} 应为 {3} 至 {4}；可能统计了其他单元</translation>
    </message>
    <message>
        <source>{0}: {1} is {2} GiB in GB; expected the nominal capacity, {2}</source>
        <translation>{0}：{1} 是以 GB 表示的 {2} GiB；应为标称容量 {2}</translation>
    </message>
    <message>
        <source>{0}: {1} MiB is more than there is, expected at most memory_gb, {2} MiB</source>
        <translation>{0}：{1} MiB 超过实有容量，应不超过 memory_gb，即 {2} MiB</translation>
    </message>
    <message>
        <source>{0}: {1} MiB is far less than memory_gb, {2} MiB; perhaps another unit</source>
        <translation>{0}：{1} MiB 远小于 memory_gb（{2} MiB）；可能单位不同</translation>
    </message>
    <message>
        <source>{0}: {1} GB/s is {2} for each GB of {3}, expected {4} to {5}</source>
        <translation>{0}：{1} GB/s 相当于每 GB {3} {2}，应为 {4} 至 {5}</translation>
    </message>
    <message>
        <source>{0}: {1} GB/s is more than {2} gives, expected at most {3}</source>
        <translation>{0}：{1} GB/s 超过 {2} 所能提供，应不超过 {3}</translation>
    </message>
    <message>
        <source>{0}: {1} GB/s for {2}, expected at most {3} in one direction; perhaps both directions or several accelerators added</source>
        <translation>{0}：{2} 为 {1} GB/s，单向应不超过 {3}；可能把双向或多个加速器相加了</translation>
    </message>
    <message>
        <source>{0}: {1} W is {2} W for each TFLOPS of FP16, expected {3} to {4}</source>
        <translation>{0}：{1} W 相当于每 FP16 TFLOPS {2} W，应为 {3} 至 {4}</translation>
    </message>
    <message>
        <source>{0}: {1} is the advertised rate of {3}, which counts adaptive compression; expected the dense one, {2}</source>
        <translation>{0}：{1} 是 {3} 的宣传值，计入了自适应压缩；应为稠密算力 {2}</translation>
    </message>
    <message>
        <source>{0}: {1} GB/s is hardly any; perhaps TB/s, expected GB/s: {2}</source>
        <translation>{0}：{1} GB/s 几乎为零；可能以 TB/s 填写，应以 GB/s 计：{2}</translation>
    </message>
    <message>
        <source>{0}: {1} is about twice the {2} of {3}; perhaps the rate with sparsity, expected the dense one</source>
        <translation>{0}：{1} 约为 {3} 的 {2} 的两倍；可能是稀疏算力，应为稠密算力</translation>
    </message>
    <message>
        <source>{0}: {1} is about a thousandth of the {2} of {3}; perhaps PFLOPS, expected TFLOPS</source>
        <translation>{0}：{1} 约为 {3} 的 {2} 的千分之一；可能以 PFLOPS 填写，应以 TFLOPS 计</translation>
    </message>
    <message>
        <source>{0}: {1} GB/s is about twice the {2} of {3}; perhaps both directions added, expected one</source>
        <translation>{0}：{1} GB/s 约为 {3} 的 {2} 的两倍；可能是双向之和，应为单向</translation>
    </message>
</context>
<context>
    <name>MeasureWords</name>
    <message>
        <source>per accelerator</source>
        <translation>每加速器</translation>
    </message>
    <message>
        <source>per USD</source>
        <translation>每 USD</translation>
    </message>
    <message>
        <source>per watt</source>
        <translation>每瓦</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Hyperscalers</source>
        <translation>大型云</translation>
    </message>
    <message>
        <source>Neoclouds</source>
        <translation>新兴云</translation>
    </message>
    <message>
        <source>Marketplaces</source>
        <translation>交易市场</translation>
    </message>
    <message>
        <source>3-year contract</source>
        <translation>三年合约</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>Yours alone</source>
        <translation>仅您的价格</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>板卡</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算所得</translation>
    </message>
    <message>
        <source>1 provider</source>
        <translation>1 家供应商</translation>
    </message>
    <message>
        <source>%1 providers</source>
        <translation>%1 家供应商</translation>
    </message>
    <message>
        <source>Your own price: it goes before every other. Empty the field to have the market&apos;s again.</source>
        <translation>您自己的价格：优先于其他价格。清空该字段即恢复市场价格。</translation>
    </message>
    <message>
        <source>undecided by prices</source>
        <translation>按价格未定</translation>
    </message>
    <message>
        <source>Ratios are per accelerator.</source>
        <translation>比值按每加速器计。</translation>
    </message>
    <message>
        <source>Ratios are per USD, prices: %1.</source>
        <translation>比值按每 USD 计，价格：%1。</translation>
    </message>
    <message>
        <source>Ratios are per watt, level: %1.</source>
        <translation>比值按每瓦计，层级：%1。</translation>
    </message>
</context>
<context>
    <name>MeasuredRows</name>
    <message>
        <source>line %1 of %2.csv</source>
        <translation>%2.csv 第 %1 行</translation>
    </message>
</context>
<context>
    <name>MemorySection</name>
    <message>
        <source>nothing binds</source>
        <translation>没有限制</translation>
    </message>
    <message>
        <source>weights and reserve alone are too large</source>
        <translation>仅权重与预留就已放不下</translation>
    </message>
    <message>
        <source>the room for keys, values and activations binds</source>
        <translation>受限于键、值与激活的空间</translation>
    </message>
    <message>
        <source>%1 holds %2 at once: %3</source>
        <translation>%1 同时容纳 %2 个：%3</translation>
    </message>
    <message>
        <source>%1: the prefill&apos;s group holds the prompts of %2 (%3), the decoding one %4 requests (%5)</source>
        <translation>%1：预填充组容纳 %2 个请求的提示（%3），解码组容纳 %4 个请求（%5）</translation>
    </message>
</context>
<context>
    <name>MethodsHeadline</name>
    <message>
        <source>At context %1, batch %2 all say A, at most %3× apart.</source>
        <translation>在上下文 %1、批大小 %2 处均判 A，最多相差 %3×。</translation>
    </message>
    <message>
        <source>At context %1, batch %2 all say B, at most %3× apart.</source>
        <translation>在上下文 %1、批大小 %2 处均判 B，最多相差 %3×。</translation>
    </message>
    <message>
        <source>At context %1, batch %2 the winner differs</source>
        <translation>在上下文 %1、批大小 %2 处判断不同</translation>
    </message>
    <message>
        <source>Most of it is %1: by the published formula of that alone %2.</source>
        <translation>主要来自 %1：仅该项用已发表公式时为 %2。</translation>
    </message>
</context>
<context>
    <name>ModelFields</name>
    <message>
        <source>Hidden size</source>
        <translation>隐藏维度</translation>
    </message>
    <message>
        <source>Width of a token&apos;s vector between layers (hidden_size)</source>
        <translation>层间词元向量的宽度（hidden_size）</translation>
    </message>
    <message>
        <source>Intermediate size</source>
        <translation>中间维度</translation>
    </message>
    <message>
        <source>Width of the dense feed-forward (intermediate_size)</source>
        <translation>稠密前馈的宽度（intermediate_size）</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Transformer layers (layers)</source>
        <translation>Transformer 层数（layers）</translation>
    </message>
    <message>
        <source>Query heads</source>
        <translation>查询头</translation>
    </message>
    <message>
        <source>Attention heads; a multiple of the KV heads (heads)</source>
        <translation>注意力头数；须为 KV 头数的倍数（heads）</translation>
    </message>
    <message>
        <source>KV heads</source>
        <translation>KV 头</translation>
    </message>
    <message>
        <source>Heads kept in the KV cache; a divisor of the query heads (kv_heads)</source>
        <translation>KV 缓存中保留的头数；须为查询头数的约数（kv_heads）</translation>
    </message>
    <message>
        <source>Head size</source>
        <translation>头维度</translation>
    </message>
    <message>
        <source>Width of one head; need not be hidden size / query heads (head_dim)</source>
        <translation>单个头的宽度；不必等于隐藏维度 / 查询头数（head_dim）</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Tokens that the output head scores (vocab_size)</source>
        <translation>输出头打分的词元数（vocab_size）</translation>
    </message>
    <message>
        <source>Sliding window</source>
        <translation>滑动窗口</translation>
    </message>
    <message>
        <source>Tokens that a windowed layer attends to; none: every layer sees the whole context (sliding_window)</source>
        <translation>窗口层所关注的词元数；无：每层都看到全部上下文（sliding_window）</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家数</translation>
    </message>
    <message>
        <source>Experts per token</source>
        <translation>每词元专家数</translation>
    </message>
    <message>
        <source>Routed experts that one token visits (experts_per_token)</source>
        <translation>单个词元经过的路由专家数（experts_per_token）</translation>
    </message>
    <message>
        <source>Expert width</source>
        <translation>专家宽度</translation>
    </message>
    <message>
        <source>Width of one routed expert (moe_intermediate_size)</source>
        <translation>单个路由专家的宽度（moe_intermediate_size）</translation>
    </message>
    <message>
        <source>Shared experts</source>
        <translation>共享专家数</translation>
    </message>
    <message>
        <source>Experts that every token visits (shared_experts)</source>
        <translation>每个词元都经过的专家数（shared_experts）</translation>
    </message>
    <message>
        <source>Shared width</source>
        <translation>共享专家宽度</translation>
    </message>
    <message>
        <source>Width of one shared expert (shared_intermediate_size)</source>
        <translation>单个共享专家的宽度（shared_intermediate_size）</translation>
    </message>
    <message>
        <source>Dense layers first</source>
        <translation>前置稠密层</translation>
    </message>
    <message>
        <source>Leading layers with a dense feed-forward (first_dense_layers)</source>
        <translation>开头采用稠密前馈的层数（first_dense_layers）</translation>
    </message>
    <message>
        <source>MoE every</source>
        <translation>MoE 间隔</translation>
    </message>
    <message>
        <source>After those, every n-th layer is a mixture of experts (moe_layer_freq)</source>
        <translation>此后每 n 层有一层为混合专家层（moe_layer_freq）</translation>
    </message>
    <message>
        <source>Query rank</source>
        <translation>查询秩</translation>
    </message>
    <message>
        <source>Width of the query&apos;s latent; none: one projection (q_lora_rank)</source>
        <translation>查询潜在向量的宽度；无：单次投影（q_lora_rank）</translation>
    </message>
    <message>
        <source>KV rank</source>
        <translation>KV 秩</translation>
    </message>
    <message>
        <source>Width of the cached latent (kv_lora_rank)</source>
        <translation>缓存的潜在向量的宽度（kv_lora_rank）</translation>
    </message>
    <message>
        <source>Key size, no RoPE</source>
        <translation>键维度，无 RoPE</translation>
    </message>
    <message>
        <source>Width of a head&apos;s key without rotary part (qk_nope_head_dim)</source>
        <translation>单个头的键不含旋转部分的宽度（qk_nope_head_dim）</translation>
    </message>
    <message>
        <source>Key size, RoPE</source>
        <translation>键维度，RoPE</translation>
    </message>
    <message>
        <source>Width of the rotary key, shared by all heads (qk_rope_head_dim)</source>
        <translation>旋转键的宽度，所有头共享（qk_rope_head_dim）</translation>
    </message>
    <message>
        <source>Value size</source>
        <translation>值维度</translation>
    </message>
    <message>
        <source>Width of a head&apos;s value (v_head_dim)</source>
        <translation>单个头的值的宽度（v_head_dim）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation>前馈</translation>
    </message>
    <message>
        <source>Three matrices, or two (ffn)</source>
        <translation>三个矩阵或两个（ffn）</translation>
    </message>
    <message>
        <source>Tied embeddings</source>
        <translation>共享嵌入</translation>
    </message>
    <message>
        <source>Output head and embedding share their weights (tied_embeddings)</source>
        <translation>输出头与嵌入共享权重（tied_embeddings）</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Tokens in a chunk; a local layer attends from the beginning of its chunk on, at least 128 (attention_chunk)</source>
        <translation>每块的词元数；局部层只从本块开头起关注，至少 128（attention_chunk）</translation>
    </message>
    <message>
        <source>Full : local</source>
        <translation>全局 : 局部</translation>
    </message>
    <message>
        <source>How many layers see the whole context for how many that see only the window or chunk; 0:1: all are local (sliding_pattern)</source>
        <translation>看到全部上下文的层数与只看到窗口或分块的层数之比；0:1 为全部局部（sliding_pattern）</translation>
    </message>
    <message>
        <source>Layers with a constant state in place of attention and its KV cache (linear_layers)</source>
        <translation>以固定大小的状态代替注意力及其 KV 缓存的层数（linear_layers）</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>Heads of values and state; a multiple of the key heads (linear_heads)</source>
        <translation>值与状态的头数；须为键头数的倍数（linear_heads）</translation>
    </message>
    <message>
        <source>Key heads</source>
        <translation>键头</translation>
    </message>
    <message>
        <source>Heads of queries and keys, Mamba-2&apos;s groups; a divisor of the heads (linear_key_heads)</source>
        <translation>查询与键的头数，Mamba-2 中为组数；须为头数的约数（linear_key_heads）</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组数</translation>
    </message>
    <message>
        <source>Key size</source>
        <translation>键维度</translation>
    </message>
    <message>
        <source>Width of a head&apos;s key, Mamba-2&apos;s state size (linear_key_dim)</source>
        <translation>单个头的键的宽度，Mamba-2 中为状态维度（linear_key_dim）</translation>
    </message>
    <message>
        <source>State size</source>
        <translation>状态维度</translation>
    </message>
    <message>
        <source>Width of a head&apos;s value, Mamba-2&apos;s head size (linear_value_dim)</source>
        <translation>单个头的值的宽度，Mamba-2 中为头维度（linear_value_dim）</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积宽度</translation>
    </message>
    <message>
        <source>Tokens that the convolution before the recurrence spans (linear_conv_width)</source>
        <translation>递推之前的卷积所跨的词元数（linear_conv_width）</translation>
    </message>
    <message>
        <source>Index heads</source>
        <translation>索引头</translation>
    </message>
    <message>
        <source>Small heads that score every cached token (index_heads)</source>
        <translation>为每个缓存词元打分的小型头（index_heads）</translation>
    </message>
    <message>
        <source>Index head size</source>
        <translation>索引头维度</translation>
    </message>
    <message>
        <source>Width of an index head, and of the one key a token and layer (index_head_dim)</source>
        <translation>单个索引头的宽度，也是每词元每层一个索引键的宽度（index_head_dim）</translation>
    </message>
    <message>
        <source>Tokens kept</source>
        <translation>保留词元</translation>
    </message>
    <message>
        <source>Best tokens that attention then sees (index_top_k)</source>
        <translation>随后注意力所看到的最佳词元数（index_top_k）</translation>
    </message>
    <message>
        <source>Routed experts of a mixture-of-experts layer; the first ones get 2 a token and the dense feed-forward&apos;s width (experts)</source>
        <translation>混合专家层的路由专家数；首次启用时每词元 2 个，宽度同稠密前馈（experts）</translation>
    </message>
    <message>
        <source>FFN widths</source>
        <translation>前馈宽度</translation>
    </message>
    <message>
        <source>Where dense layers differ in width, WIDTHxLAYERS joined by commas, such as 28672x49,14336x31; empty: all have the intermediate size (ffn_widths)</source>
        <translation>稠密层宽度不一时，以逗号连接的 宽度x层数，如 28672x49,14336x31；留空：均为中间维度（ffn_widths）</translation>
    </message>
    <message>
        <source>No attention</source>
        <translation>无注意力层</translation>
    </message>
    <message>
        <source>Layers with neither attention nor a linear layer (attention_free_layers)</source>
        <translation>既无注意力也无线性层的层数（attention_free_layers）</translation>
    </message>
    <message>
        <source>No feed-forward</source>
        <translation>无前馈层</translation>
    </message>
    <message>
        <source>Layers without feed-forward (ffn_free_layers)</source>
        <translation>没有前馈的层数（ffn_free_layers）</translation>
    </message>
    <message>
        <source>Parallel block</source>
        <translation>并行块</translation>
    </message>
    <message>
        <source>Attention and feed-forward side by side on the same input, with one norm (parallel_block)</source>
        <translation>注意力与前馈并行作用于同一输入，共用一个归一化（parallel_block）</translation>
    </message>
    <message>
        <source>Query gate</source>
        <translation>查询门控</translation>
    </message>
    <message>
        <source>The query projection also gives a gate of the output&apos;s width (query_gate)</source>
        <translation>查询投影另外给出与输出同宽的门控（query_gate）</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>RMS norm has a weight, layer norm a weight and a bias (norm)</source>
        <translation>RMS 归一化有权重，层归一化有权重和偏置（norm）</translation>
    </message>
    <message>
        <source>Norms a layer</source>
        <translation>每层归一化</translation>
    </message>
    <message>
        <source>Counted as parameters; usual: one before attention and one before the feed-forward (norms_per_layer)</source>
        <translation>计入参数量；常规：注意力前与前馈前各一个（norms_per_layer）</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>QK norm</source>
        <translation>QK 归一化</translation>
    </message>
    <message>
        <source>Queries and keys are normed head by head (qk_norm)</source>
        <translation>查询与键逐头归一化（qk_norm）</translation>
    </message>
    <message>
        <source>QK norm, whole</source>
        <translation>QK 整体归一化</translation>
    </message>
    <message>
        <source>Over all heads together (qk_norm_whole)</source>
        <translation>所有头一起归一化（qk_norm_whole）</translation>
    </message>
    <message>
        <source>Attention sinks</source>
        <translation>注意力汇点</translation>
    </message>
    <message>
        <source>One learned number a head and layer (attention_sinks)</source>
        <translation>每头每层一个可学习的数（attention_sinks）</translation>
    </message>
    <message>
        <source>Embedding norm</source>
        <translation>嵌入归一化</translation>
    </message>
    <message>
        <source>A norm behind the embedding (embedding_norm)</source>
        <translation>嵌入之后的归一化（embedding_norm）</translation>
    </message>
    <message>
        <source>Learned positions</source>
        <translation>可学习位置</translation>
    </message>
    <message>
        <source>Rows of a table of positions (learned_positions)</source>
        <translation>位置表的行数（learned_positions）</translation>
    </message>
    <message>
        <source>QKV bias</source>
        <translation>QKV 偏置</translation>
    </message>
    <message>
        <source>Of the query, key and value projections (qkv_bias)</source>
        <translation>查询、键和值投影的偏置（qkv_bias）</translation>
    </message>
    <message>
        <source>Output bias</source>
        <translation>输出偏置</translation>
    </message>
    <message>
        <source>Of attention&apos;s output projection (out_bias)</source>
        <translation>注意力输出投影的偏置（out_bias）</translation>
    </message>
    <message>
        <source>FFN bias</source>
        <translation>前馈偏置</translation>
    </message>
    <message>
        <source>Of the feed-forward&apos;s matrices (mlp_bias)</source>
        <translation>前馈各矩阵的偏置（mlp_bias）</translation>
    </message>
    <message>
        <source>Head bias</source>
        <translation>输出头偏置</translation>
    </message>
    <message>
        <source>Of the output head (lm_head_bias)</source>
        <translation>输出头的偏置（lm_head_bias）</translation>
    </message>
    <message>
        <source>Router bias</source>
        <translation>路由偏置</translation>
    </message>
    <message>
        <source>One number an expert (router_bias)</source>
        <translation>每个专家一个数（router_bias）</translation>
    </message>
    <message>
        <source>Shared gate</source>
        <translation>共享专家门控</translation>
    </message>
    <message>
        <source>One number a token weighs the shared experts (shared_expert_gate)</source>
        <translation>每个词元一个数，为共享专家加权（shared_expert_gate）</translation>
    </message>
    <message>
        <source>Value head size</source>
        <translation>值头维度</translation>
    </message>
    <message>
        <source>Width of a head&apos;s value where it is not the head size (value_head_dim)</source>
        <translation>值的头维度与头维度不同时的宽度（value_head_dim）</translation>
    </message>
    <message>
        <source>head size</source>
        <translation>同头维度</translation>
    </message>
    <message>
        <source>Width to which the query is compressed first (query_rank)</source>
        <translation>查询先压缩到的宽度（query_rank）</translation>
    </message>
    <message>
        <source>Output groups</source>
        <translation>输出分组</translation>
    </message>
    <message>
        <source>Groups of heads whose output is compressed (out_groups)</source>
        <translation>输出被压缩的头的分组数（out_groups）</translation>
    </message>
    <message>
        <source>Output rank</source>
        <translation>输出秩</translation>
    </message>
    <message>
        <source>Width to which each group&apos;s output is compressed (out_rank)</source>
        <translation>每组输出压缩到的宽度（out_rank）</translation>
    </message>
    <message>
        <source>Keys and values</source>
        <translation>键与值</translation>
    </message>
    <message>
        <source>separate, one_projection, one_vector or borrowed: what a layer projects and caches (key_values)</source>
        <translation>separate、one_projection、one_vector 或 borrowed：一层所投影并缓存的内容（key_values）</translation>
    </message>
    <message>
        <source>Attention groups</source>
        <translation>注意力分组</translation>
    </message>
    <message>
        <source>Attention layers that depart from these figures, LAYERS:KEY=VALUE,… joined by semicolons, such as 36:heads=96,window=512 (attention_groups)</source>
        <translation>与上述数值不同的注意力层，以分号连接的 层数:键=值,…，如 36:heads=96,window=512（attention_groups）</translation>
    </message>
    <message>
        <source>Expert latent</source>
        <translation>专家潜维度</translation>
    </message>
    <message>
        <source>Width in which the routed experts compute (moe_latent_size)</source>
        <translation>路由专家计算所在的宽度（moe_latent_size）</translation>
    </message>
    <message>
        <source>hidden size</source>
        <translation>同隐藏维度</translation>
    </message>
    <message>
        <source>Zero experts</source>
        <translation>零专家</translation>
    </message>
    <message>
        <source>Further experts that the router may choose and that do nothing (zero_experts)</source>
        <translation>路由器可选但不做计算的额外专家（zero_experts）</translation>
    </message>
    <message>
        <source>Gate rank</source>
        <translation>门控秩</translation>
    </message>
    <message>
        <source>Width through which decays or time steps are projected (linear_gate_rank)</source>
        <translation>衰减或时间步投影经过的宽度（linear_gate_rank）</translation>
    </message>
    <message>
        <source>Output gate rank</source>
        <translation>输出门控秩</translation>
    </message>
    <message>
        <source>Width through which the output gate is projected (linear_output_gate_rank)</source>
        <translation>输出门控投影经过的宽度（linear_output_gate_rank）</translation>
    </message>
    <message>
        <source>Attention beside</source>
        <translation>并列注意力</translation>
    </message>
    <message>
        <source>The linear layers have attention as well (mixers_side_by_side)</source>
        <translation>线性层同时具有注意力（mixers_side_by_side）</translation>
    </message>
    <message>
        <source>Index layers</source>
        <translation>索引层</translation>
    </message>
    <message>
        <source>Layers with an indexer of their own; the others follow its choice (index_layers)</source>
        <translation>自带索引器的层数；其余层沿用其选择（index_layers）</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Index block</source>
        <translation>索引块</translation>
    </message>
    <message>
        <source>Tokens of a block that is chosen as a whole (index_block)</source>
        <translation>作为整体被选中的块的词元数（index_block）</translation>
    </message>
    <message>
        <source>single tokens</source>
        <translation>单个词元</translation>
    </message>
    <message>
        <source>Residual streams</source>
        <translation>残差流</translation>
    </message>
    <message>
        <source>Residual streams that are mixed around each part of a layer (residual_streams)</source>
        <translation>在一层各部分前后混合的残差流数（residual_streams）</translation>
    </message>
    <message>
        <source>one</source>
        <translation>一条</translation>
    </message>
    <message>
        <source>Layer inputs</source>
        <translation>逐层输入</translation>
    </message>
    <message>
        <source>Numbers that each layer has of a token from a table of its own (per_layer_width)</source>
        <translation>每层从各自的表中为每个词元取得的数值个数（per_layer_width）</translation>
    </message>
    <message>
        <source>LAuReL rank</source>
        <translation>LAuReL 秩</translation>
    </message>
    <message>
        <source>Rank of a path beside attention (laurel_rank)</source>
        <translation>与注意力并行的低秩通路的秩（laurel_rank）</translation>
    </message>
    <message>
        <source>AltUp streams</source>
        <translation>AltUp 流</translation>
    </message>
    <message>
        <source>Streams that are predicted and corrected around each layer (altup_streams)</source>
        <translation>在每层前预测、层后校正的流的数目（altup_streams）</translation>
    </message>
    <message>
        <source>Draft modules</source>
        <translation>草稿模块</translation>
    </message>
    <message>
        <source>Modules for multi-token prediction, counted where they draft (mtp_modules)</source>
        <translation>多词元预测模块，用于起草时计入（mtp_modules）</translation>
    </message>
    <message>
        <source>Draft window</source>
        <translation>草稿窗口</translation>
    </message>
    <message>
        <source>Tokens that a draft module attends to (mtp_window)</source>
        <translation>草稿模块所关注的词元数（mtp_window）</translation>
    </message>
    <message>
        <source>Draft FFN width</source>
        <translation>草稿前馈宽度</translation>
    </message>
    <message>
        <source>Width of a draft module&apos;s dense feed-forward (mtp_intermediate_size)</source>
        <translation>草稿模块稠密前馈网络的宽度（mtp_intermediate_size）</translation>
    </message>
    <message>
        <source>as layers</source>
        <translation>与各层相同</translation>
    </message>
</context>
<context>
    <name>ModelGroups</name>
    <message>
        <source>MHA</source>
        <translation>MHA</translation>
    </message>
    <message>
        <source>MQA</source>
        <translation>MQA</translation>
    </message>
    <message>
        <source>GQA %1:1</source>
        <translation>GQA %1:1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>all local, %1</source>
        <translation>全部局部，%1</translation>
    </message>
    <message>
        <source>all in chunks, %1</source>
        <translation>全部分块，%1</translation>
    </message>
    <message>
        <source>%1 full : %2 local, %3</source>
        <translation>%1 全局 : %2 局部，%3</translation>
    </message>
    <message>
        <source>%1 widths</source>
        <translation>%1 种宽度</translation>
    </message>
    <message>
        <source>%1 no attention</source>
        <translation>%1 层无注意力</translation>
    </message>
    <message>
        <source>%1 no FFN</source>
        <translation>%1 层无前馈</translation>
    </message>
    <message>
        <source>all alike</source>
        <translation>各层相同</translation>
    </message>
    <message>
        <source>%1 of %2 local</source>
        <translation>%2 层中 %1 层局部</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1 层</translation>
    </message>
    <message>
        <source>KV heads have to divide the %1 query heads: each serves an equal group.</source>
        <translation>KV 头数须整除 %1 个查询头：每个 KV 头服务同样大小的一组。</translation>
    </message>
    <message>
        <source>Query heads have to be a multiple of the %1 KV heads.</source>
        <translation>查询头数须为 %1 个 KV 头的倍数。</translation>
    </message>
    <message>
        <source>They have to divide the %1 heads: each serves an equal group.</source>
        <translation>须整除 %1 个头：每个服务同样大小的一组。</translation>
    </message>
    <message>
        <source>They have to be a multiple of the %1 key heads.</source>
        <translation>须为 %1 个键头的倍数。</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Latent attention</source>
        <translation>潜在注意力</translation>
    </message>
    <message>
        <source>Windows, chunks</source>
        <translation>窗口与分块</translation>
    </message>
    <message>
        <source>Linear, state space</source>
        <translation>线性与状态空间</translation>
    </message>
    <message>
        <source>Sparse indexer</source>
        <translation>稀疏索引器</translation>
    </message>
    <message>
        <source>Mixture of experts</source>
        <translation>混合专家</translation>
    </message>
    <message>
        <source>Uneven layers</source>
        <translation>不均匀的层</translation>
    </message>
    <message>
        <source>Norms, biases, gates</source>
        <translation>归一化、偏置、门控</translation>
    </message>
    <message>
        <source>KV rank %1</source>
        <translation>KV 秩 %1</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1，%2 / %3 层</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>最佳 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>dense</source>
        <translation>稠密</translation>
    </message>
    <message>
        <source>parallel block</source>
        <translation>并行块</translation>
    </message>
    <message>
        <source>query gate</source>
        <translation>查询门控</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>chunks</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Sets %1</source>
        <translation>设定 %1</translation>
    </message>
    <message>
        <source>Takes away %1</source>
        <translation>去掉 %1</translation>
    </message>
    <message>
        <source>Short convolution</source>
        <translation>短卷积</translation>
    </message>
    <message>
        <source>%1 of attention</source>
        <translation>注意力 %1 组</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 TFLOP/s</source>
        <translation>%1 TFLOP/s</translation>
    </message>
    <message>
        <source>%1 GB/s</source>
        <translation>%1 GB/s</translation>
    </message>
    <message>
        <source>%1 TB/s</source>
        <translation>%1 TB/s</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>A %1×</source>
        <translation>A %1×</translation>
    </message>
    <message>
        <source>B %1×</source>
        <translation>B %1×</translation>
    </message>
</context>
<context>
    <name>PairingHeadline</name>
    <message>
        <source>No pair keeps within the limits.</source>
        <translation>没有组合满足限值。</translation>
    </message>
    <message>
        <source>No pair beats %1 alone (%2 USD per million output tokens).</source>
        <translation>没有组合优于单用 %1（每百万输出词元 %2 USD）。</translation>
    </message>
    <message>
        <source>%1 prefills, %2 decodes: %3 USD per million output tokens.</source>
        <translation>%1 预填充、%2 解码：每百万输出词元 %3 USD。</translation>
    </message>
    <message>
        <source>%1 alone costs %2 more (%3).</source>
        <translation>仅用 %1 贵 %2（%3）。</translation>
    </message>
    <message>
        <source>The gain falls to %1 if both wait for the transfer, %2.</source>
        <translation>若双方都等待传输（%2），优势降至 %1。</translation>
    </message>
    <message>
        <source>It is gone if both wait for the transfer, %1.</source>
        <translation>若双方都等待传输（%1），优势消失。</translation>
    </message>
    <message>
        <source>In balance %1 %2 feed one %3.</source>
        <translation>平衡时 %1 个 %2 供一个 %3。</translation>
    </message>
    <message>
        <source>In balance one %1 feeds %2 %3.</source>
        <translation>平衡时一个 %1 供 %2 个 %3。</translation>
    </message>
    <message>
        <source>Its first token comes too late: %1.</source>
        <translation>其首词元太晚：%1。</translation>
    </message>
    <message>
        <source>Means without queueing.</source>
        <translation>均值不含排队。</translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message>
        <source>pin</source>
        <translation>标记点</translation>
    </message>
    <message>
        <source>removal of a pin</source>
        <translation>移除标记点</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>break-even</source>
        <translation>持平线</translation>
    </message>
    <message>
        <source>neither fits</source>
        <translation>两者都放不下</translation>
    </message>
    <message>
        <source>A does not fit</source>
        <translation>A 放不下</translation>
    </message>
    <message>
        <source>B does not fit</source>
        <translation>B 放不下</translation>
    </message>
    <message>
        <source>arithmetic intensity (FLOP/B)</source>
        <translation>算术强度（FLOP/B）</translation>
    </message>
    <message>
        <source>attainable (TFLOP/s)</source>
        <translation>可达性能（TFLOP/s）</translation>
    </message>
    <message>
        <source>%1 weights, activations and KV cache</source>
        <translation>%1 权重、激活和 KV 缓存</translation>
    </message>
    <message>
        <source>%1 weights, %2 activations, %3 KV cache</source>
        <translation>%1 权重，%2 激活，%3 KV 缓存</translation>
    </message>
    <message>
        <source>%1, %2 expert weights</source>
        <translation>%1，%2 专家权重</translation>
    </message>
    <message>
        <source>fused attention</source>
        <translation>融合注意力</translation>
    </message>
    <message>
        <source>unfused attention</source>
        <translation>非融合注意力</translation>
    </message>
    <message>
        <source>exact formulas</source>
        <translation>精确公式</translation>
    </message>
    <message>
        <source>published formulas</source>
        <translation>已发表公式</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>from a single source</source>
        <translation>来自单一来源</translation>
    </message>
    <message>
        <source>recalled, not checked</source>
        <translation>凭记忆，未核对</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>of no stated status</source>
        <translation>未注明状态</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no %1 rate</source>
        <translation>无 %1 算力</translation>
    </message>
    <message>
        <source>%1 (unconfirmed: %2, %3)</source>
        <translation>%1（未确认：%2，%3）</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>Decode speed, A = %1 against B = %2</source>
        <translation>解码速度，A = %1 对比 B = %2</translation>
    </message>
    <message>
        <source>Prefill speed, A = %1 against B = %2</source>
        <translation>预填充速度，A = %1 对比 B = %2</translation>
    </message>
    <message>
        <source>Roofline of A = %1</source>
        <translation>屋顶线，A = %1</translation>
    </message>
    <message>
        <source>Rooflines, A = %1 and B = %2</source>
        <translation>屋顶线，A = %1 和 B = %2</translation>
    </message>
    <message>
        <source>Rooflines of %1 accelerators, %2</source>
        <translation>%1 个加速器的屋顶线，%2</translation>
    </message>
    <message>
        <source>Point: decode, batch %1, context length %2.</source>
        <translation>标记点：解码，批大小 %1，上下文长度 %2。</translation>
    </message>
    <message>
        <source>Point: prefill, batch %1, prompt length %2.</source>
        <translation>标记点：预填充，批大小 %1，提示长度 %2。</translation>
    </message>
    <message>
        <source>Figures: %1. Dense rates, decimal units. LLMRoofline %2.</source>
        <translation>数据：%1。稠密算力，十进制单位。LLMRoofline %2。</translation>
    </message>
    <message>
        <source>%1 either way</source>
        <translation>任一方领先 %1</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>Global method</source>
        <translation>全局法</translation>
    </message>
    <message>
        <source>Operator method</source>
        <translation>算子法</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>one intensity for all layers</source>
        <translation>所有层共用一个算术强度</translation>
    </message>
    <message>
        <source>each operator against its roof, times added</source>
        <translation>每个算子对照各自的屋顶线，时间相加</translation>
    </message>
    <message>
        <source>context length (tokens)</source>
        <translation>上下文长度（词元）</translation>
    </message>
    <message>
        <source>prompt length (tokens)</source>
        <translation>提示长度（词元）</translation>
    </message>
    <message>
        <source>batch size (sequences)</source>
        <translation>批大小（序列数）</translation>
    </message>
    <message>
        <source>A and B are equal everywhere</source>
        <translation>A 与 B 处处持平</translation>
    </message>
    <message>
        <source>A is ahead or equal everywhere</source>
        <translation>A 处处领先或持平</translation>
    </message>
    <message>
        <source>B is ahead or equal everywhere</source>
        <translation>B 处处领先或持平</translation>
    </message>
    <message>
        <source>A is ahead everywhere</source>
        <translation>A 处处领先</translation>
    </message>
    <message>
        <source>B is ahead everywhere</source>
        <translation>B 处处领先</translation>
    </message>
    <message>
        <source>A ahead</source>
        <translation>A 领先</translation>
    </message>
    <message>
        <source>B ahead</source>
        <translation>B 领先</translation>
    </message>
    <message>
        <source>both memory-bound</source>
        <translation>两者均访存受限</translation>
    </message>
    <message>
        <source>both compute-bound</source>
        <translation>两者均计算受限</translation>
    </message>
    <message>
        <source>A compute-bound</source>
        <translation>A 计算受限</translation>
    </message>
    <message>
        <source>B compute-bound</source>
        <translation>B 计算受限</translation>
    </message>
    <message>
        <source>%1  no rate</source>
        <translation>%1  无算力</translation>
    </message>
    <message>
        <source>ridge %1</source>
        <translation>脊点 %1</translation>
    </message>
    <message>
        <source>tiled attention</source>
        <translation>分块注意力</translation>
    </message>
    <message>
        <source>tree all-reduce</source>
        <translation>树形 all-reduce</translation>
    </message>
    <message>
        <source>in-network all-reduce</source>
        <translation>网内 all-reduce</translation>
    </message>
    <message>
        <source>ring all-reduce</source>
        <translation>环形 all-reduce</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>FP32 as TF32</source>
        <translation>FP32 按 TF32</translation>
    </message>
    <message>
        <source>overlapped communication</source>
        <translation>通信与计算重叠</translation>
    </message>
    <message>
        <source>%1, %2 (unconfirmed: %3, %4 each)</source>
        <translation>%1，%2（未证实：每个 %3，%4）</translation>
    </message>
    <message>
        <source>%1, %2 (%3, %4 each)</source>
        <translation>%1，%2（每个 %3，%4）</translation>
    </message>
    <message>
        <source>Of a group: what one accelerator does of it.</source>
        <translation>加速器组的点：其中一个加速器的份额。</translation>
    </message>
    <message>
        <source>The model fits the memory of neither side; speeds are as if it fitted.</source>
        <translation>两侧的显存都放不下该模型；速度按放得下计算。</translation>
    </message>
    <message>
        <source>tensor parallel</source>
        <translation>张量并行</translation>
    </message>
    <message>
        <source>pipeline parallel</source>
        <translation>流水线并行</translation>
    </message>
    <message>
        <source>data parallel</source>
        <translation>数据并行</translation>
    </message>
    <message>
        <source>both link-bound</source>
        <translation>两者均互连受限</translation>
    </message>
    <message>
        <source>A memory-bound</source>
        <translation>A 访存受限</translation>
    </message>
    <message>
        <source>A link-bound</source>
        <translation>A 互连受限</translation>
    </message>
    <message>
        <source>B memory-bound</source>
        <translation>B 访存受限</translation>
    </message>
    <message>
        <source>B link-bound</source>
        <translation>B 互连受限</translation>
    </message>
    <message>
        <source>input (tokens)</source>
        <translation>输入（词元）</translation>
    </message>
    <message>
        <source>output (tokens)</source>
        <translation>输出（词元）</translation>
    </message>
    <message>
        <source>Output tokens/s</source>
        <translation>输出词元/秒</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>首词元时间</translation>
    </message>
    <message>
        <source>Time per output token</source>
        <translation>每词元时间</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>总时间</translation>
    </message>
    <message>
        <source>of requests, at batch %1</source>
        <translation>请求，批大小 %1</translation>
    </message>
    <message>
        <source>of requests of %1 tokens in</source>
        <translation>输入 %1 词元的请求</translation>
    </message>
    <message>
        <source>of requests of %1 tokens out</source>
        <translation>输出 %1 词元的请求</translation>
    </message>
    <message>
        <source>Scheduling: %1.</source>
        <translation>调度：%1。</translation>
    </message>
    <message>
        <source>closed loop</source>
        <translation>闭环</translation>
    </message>
    <message>
        <source>static</source>
        <translation>静态</translation>
    </message>
    <message>
        <source>chunks of %1</source>
        <translation>每块 %1</translation>
    </message>
    <message>
        <source>%1 % cached</source>
        <translation>%1 % 已缓存</translation>
    </message>
    <message>
        <source>%1 drafted, %2 % accepted</source>
        <translation>草拟 %1，接受 %2 %</translation>
    </message>
    <message>
        <source>decode on %1</source>
        <translation>在 %1 上解码</translation>
    </message>
    <message>
        <source>Operator method calibrated by %1; global: a bound.</source>
        <translation>算子法按 %1 校准；整体法是上界。</translation>
    </message>
    <message>
        <source>A bound, not a prediction.</source>
        <translation>是上界，不是预测。</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4. %5</source>
        <translation>%1，%2，%3，%4。%5</translation>
    </message>
    <message>
        <source>winner undecided</source>
        <translation>胜负未定</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>The winner is decided with 90 % confidence in %1 % of the map.</source>
        <translation>图上 %1 % 的区域胜负已定（置信度 90 %）。</translation>
    </message>
    <message>
        <source>Measured: engine not stated.</source>
        <translation>实测：未注明引擎。</translation>
    </message>
    <message>
        <source>Measured: %1.</source>
        <translation>实测：%1。</translation>
    </message>
    <message>
        <source>%1 apart</source>
        <translation>相差 %1</translation>
    </message>
    <message>
        <source>the winner differs</source>
        <translation>胜者不同</translation>
    </message>
    <message>
        <source>all say A, figures alike</source>
        <translation>都判 A，数据相近</translation>
    </message>
    <message>
        <source>all say B, figures alike</source>
        <translation>都判 B，数据相近</translation>
    </message>
    <message>
        <source>2× apart</source>
        <translation>相差 2×</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>One prefill or decode step at each batch and length</source>
        <translation>每个批大小和长度下的一步预填充或解码</translation>
    </message>
    <message>
        <source>Advantage of A over B</source>
        <translation>A 相对 B 的优势</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Whole requests: prompt, then all output tokens</source>
        <translation>完整请求：先处理提示，再生成全部输出词元</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Whether the methods name the same winner</source>
        <translation>各方法是否判出同一胜者</translation>
    </message>
    <message>
        <source>Do the methods agree?</source>
        <translation>各方法一致吗？</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>global</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>operator by operator</source>
        <translation>逐算子</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Global, exact</source>
        <translation>全局，精确</translation>
    </message>
    <message>
        <source>Operator, published</source>
        <translation>逐算子，已发表</translation>
    </message>
    <message>
        <source>Global, published</source>
        <translation>全局，已发表</translation>
    </message>
    <message>
        <source>Operator, calibrated</source>
        <translation>逐算子，已校准</translation>
    </message>
    <message>
        <source>%1 of them, each held against operator by operator, exact</source>
        <translation>%1 种，各与逐算子精确公式相比</translation>
    </message>
    <message>
        <source>%3 of requests, A = %1 against B = %2</source>
        <translation>请求的%3，A = %1 对 B = %2</translation>
    </message>
    <message>
        <source>Winner of a decode step by several methods, A = %1 against B = %2</source>
        <translation>多种方法判定的解码胜者，A = %1 对 B = %2</translation>
    </message>
    <message>
        <source>Winner of a prefill by several methods, A = %1 against B = %2</source>
        <translation>多种方法判定的预填充胜者，A = %1 对 B = %2</translation>
    </message>
    <message>
        <source>%1× apart</source>
        <translation>相差 %1×</translation>
    </message>
    <message>
        <source>All methods agree.</source>
        <translation>各方法一致。</translation>
    </message>
    <message>
        <source>The %1 methods name the same winner in %2 % of the cells that fit.</source>
        <translation>%1 种方法在放得下的单元格中有 %2 % 判断相同。</translation>
    </message>
    <message>
        <source>The %1 methods name the same winner in %2 % of the map.</source>
        <translation>%1 种方法在图中 %2 % 处判断相同。</translation>
    </message>
    <message>
        <source>prompts whole</source>
        <translation>提示整段计算</translation>
    </message>
    <message>
        <source>prompts one by one</source>
        <translation>提示逐个计算</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>A %1, B %2</source>
        <translation>A %1，B %2</translation>
    </message>
    <message>
        <source>%1 costs more than the best by</source>
        <translation>%1 比最佳贵</translation>
    </message>
    <message>
        <source>0 to 100 % and more</source>
        <translation>0 至 100 % 及以上</translation>
    </message>
    <message>
        <source>Margin to the second</source>
        <translation>领先第二名</translation>
    </message>
    <message>
        <source>under 5 %</source>
        <translation>不到 5 %</translation>
    </message>
    <message>
        <source>5 % to 1.5×</source>
        <translation>5 % 至 1.5×</translation>
    </message>
    <message>
        <source>undecided by prices</source>
        <translation>按价格未定</translation>
    </message>
    <message>
        <source>undecided by calibration</source>
        <translation>按校准未定</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>none can</source>
        <translation>都不可以</translation>
    </message>
    <message>
        <source>none fits</source>
        <translation>都放不下</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>mean request</source>
        <translation>平均请求</translation>
    </message>
    <message>
        <source>only B can</source>
        <translation>只有 B 可以</translation>
    </message>
    <message>
        <source>only A can</source>
        <translation>只有 A 可以</translation>
    </message>
    <message>
        <source>neither can</source>
        <translation>两者都不可以</translation>
    </message>
    <message>
        <source>prices undecided</source>
        <translation>价格未定</translation>
    </message>
    <message>
        <source>prices or calibration undecided</source>
        <translation>价格或校准未定</translation>
    </message>
    <message>
        <source>prefill, USD/M</source>
        <translation>预填充，USD/M</translation>
    </message>
    <message>
        <source>cheapest first</source>
        <translation>最便宜在前</translation>
    </message>
    <message>
        <source>decode, USD/M</source>
        <translation>解码，USD/M</translation>
    </message>
    <message>
        <source>first token of %1 ms</source>
        <translation>首词元，限 %1 ms</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>太慢</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>bound by</source>
        <translation>受限于</translation>
    </message>
    <message>
        <source>best pair</source>
        <translation>最佳组合</translation>
    </message>
    <message>
        <source>one kind does both</source>
        <translation>同一种完成两者</translation>
    </message>
    <message>
        <source>cheaper than the best kind alone</source>
        <translation>比单用最佳一种更便宜</translation>
    </message>
    <message>
        <source>transfer adds 0 … 30 % if waited for</source>
        <translation>若等待，传输增加 0 … 30 %</translation>
    </message>
    <message>
        <source>%1 % of requests</source>
        <translation>%1 % 的请求</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 · ridge %2</source>
        <translation>%1 · 脊点 %2</translation>
    </message>
    <message>
        <source>by the model&apos;s own modules</source>
        <translation>由模型自带模块起草</translation>
    </message>
    <message>
        <source>%1 at batch %2, length %3</source>
        <translation>%1：批大小 %2，长度 %3</translation>
    </message>
    <message>
        <source>Pins: %1.</source>
        <translation>标记点：%1。</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>All requests of a service, by one number</source>
        <translation>一项服务的全部请求，以一个数表示</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Each side at its own best batch within limits, and where only one can</source>
        <translation>各侧在限值内各取最佳批大小，以及何处只有一侧可以</translation>
    </message>
    <message>
        <source>Who serves more within the limits?</source>
        <translation>限值内谁服务更多？</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Which of up to eight is best where, and what a single choice costs</source>
        <translation>至多八个之中何者在何处最佳，单一选择代价多少</translation>
    </message>
    <message>
        <source>Which candidate is best?</source>
        <translation>哪个候选最佳？</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>Prefill on one kind, decode on another: what that costs</source>
        <translation>一种预填充、另一种解码：费用如何</translation>
    </message>
    <message>
        <source>Which pair is cheapest?</source>
        <translation>哪个组合最便宜？</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>waited for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>input × output</source>
        <translation>输入 × 输出</translation>
    </message>
    <message>
        <source>batch × context</source>
        <translation>批大小 × 上下文</translation>
    </message>
    <message>
        <source>of requests, A %1 and B %2 in flight</source>
        <translation>请求，在途 A %1、B %2</translation>
    </message>
    <message>
        <source>of requests, %1 in flight in a closed loop</source>
        <translation>请求，闭环在途 %1</translation>
    </message>
    <message>
        <source>each side at its own best batch, %1 tokens out</source>
        <translation>各取最佳批大小，输出 %1 词元</translation>
    </message>
    <message>
        <source>%1 in one step</source>
        <translation>单步中%1</translation>
    </message>
    <message>
        <source>%1 for requests, each at its own best batch</source>
        <translation>请求中%1，各取最佳批大小</translation>
    </message>
    <message>
        <source>%1 for requests at batch %2</source>
        <translation>批大小 %2 的请求中%1</translation>
    </message>
    <message>
        <source>Requests in a closed loop, A = %1 against B = %2</source>
        <translation>闭环请求，A = %1 对 B = %2</translation>
    </message>
    <message>
        <source>Each at its own best batch within limits, A = %1 against B = %2</source>
        <translation>各取限值内最佳批大小，A = %1 对比 B = %2</translation>
    </message>
    <message>
        <source>Prefill and decode on pairs, USD per million output tokens: %1</source>
        <translation>预填充与解码分工，每百万输出词元的 USD：%1</translation>
    </message>
    <message>
        <source>The %1 in one step of %2</source>
        <translation>单步中%1者：%2</translation>
    </message>
    <message>
        <source>The %1 for requests, of %2</source>
        <translation>请求中%1者：%2</translation>
    </message>
    <message>
        <source>time per output token, at most (ms)</source>
        <translation>每输出词元时间上限（ms）</translation>
    </message>
    <message>
        <source>Traffic: %1, %2 requests. %3</source>
        <translation>流量：%1，%2 个请求。%3</translation>
    </message>
    <message>
        <source>The winner is decided, within the range of prices and with 90 % confidence, in %1 % of the map.</source>
        <translation>在价格区间内并以 90 % 置信度，胜负在图上 %1 % 处已定。</translation>
    </message>
    <message>
        <source>The winner is decided within the range of prices in %1 % of the map.</source>
        <translation>在价格区间内，胜负在图上 %1 % 处已定。</translation>
    </message>
</context>
<context>
    <name>PrecisionPresets</name>
    <message>
        <source>%1 weights</source>
        <translation>%1 权重</translation>
    </message>
    <message>
        <source>%1, KV %2</source>
        <translation>%1，KV %2</translation>
    </message>
</context>
<context>
    <name>Price</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>on demand</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>on demand, hyperscalers</source>
        <translation>按需，大型云</translation>
    </message>
    <message>
        <source>on demand, neoclouds</source>
        <translation>按需，新兴云</translation>
    </message>
    <message>
        <source>on demand, marketplaces</source>
        <translation>按需，市场平台</translation>
    </message>
    <message>
        <source>contract of three years</source>
        <translation>三年合约</translation>
    </message>
    <message>
        <source>owned</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} 至 {1}</translation>
    </message>
    <message>
        <source>one provider</source>
        <translation>1 家供应商</translation>
    </message>
    <message>
        <source>{0} providers</source>
        <translation>{0} 家供应商</translation>
    </message>
    <message>
        <source>{0} days old: stale</source>
        <translation>{0} 天前：已过时</translation>
    </message>
    <message>
        <source>{0} days old</source>
        <translation>{0} 天前</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The session cannot be kept, and would be lost.</source>
        <translation>无法保存会话，它将会丢失。</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>仍然关闭</translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>prompt %1</source>
        <translation>提示 %1</translation>
    </message>
    <message>
        <source>context %1</source>
        <translation>上下文 %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批大小 %1</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 tok/s</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2，%3</translation>
    </message>
    <message>
        <source>%1 not available: %2</source>
        <translation>%1 不可用：%2</translation>
    </message>
    <message>
        <source>%1 does not fit: %2 of %3 GB, needs %4</source>
        <translation>%1 放不下：%3 GB 需 %2，要 %4 个</translation>
    </message>
    <message>
        <source>%1 does not fit: %2 of %3 GB, nor on %4</source>
        <translation>%1 放不下：%3 GB 需 %2，%4 个也不够</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>Run at the next wider type&apos;s rate</source>
        <translation>按更宽类型的速率运行</translation>
    </message>
    <message>
        <source>Take %1 GB/s between nodes</source>
        <translation>节点间取 %1 GB/s</translation>
    </message>
    <message>
        <source>Use one of each</source>
        <translation>各用一个</translation>
    </message>
    <message>
        <source>Add up on a ring</source>
        <translation>用环形规约</translation>
    </message>
    <message>
        <source>Use fused attention</source>
        <translation>使用融合注意力</translation>
    </message>
    <message>
        <source>Use the exact formulas</source>
        <translation>使用精确公式</translation>
    </message>
    <message>
        <source>Compute in BF16</source>
        <translation>以 BF16 计算</translation>
    </message>
    <message>
        <source>Divide the model otherwise</source>
        <translation>换一种方式切分模型</translation>
    </message>
    <message>
        <source>Compare speed alone</source>
        <translation>只比较速度</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Rooflines</source>
        <translation>屋顶线</translation>
    </message>
    <message>
        <source>batch size (sequences)</source>
        <translation>批大小（序列数）</translation>
    </message>
    <message>
        <source>context length (tokens)</source>
        <translation>上下文长度（词元）</translation>
    </message>
    <message>
        <source>prompt length (tokens)</source>
        <translation>提示长度（词元）</translation>
    </message>
    <message>
        <source>input (tokens)</source>
        <translation>输入（词元）</translation>
    </message>
    <message>
        <source>time per output token (ms)</source>
        <translation>每输出词元时间（毫秒）</translation>
    </message>
    <message>
        <source>output (tokens)</source>
        <translation>输出（词元）</translation>
    </message>
    <message>
        <source>Global method</source>
        <translation>全局方法</translation>
    </message>
    <message>
        <source>Operator method</source>
        <translation>算子方法</translation>
    </message>
    <message>
        <source>Output tokens/s of requests</source>
        <translation>请求的输出词元/秒</translation>
    </message>
    <message>
        <source>Time to first token of requests</source>
        <translation>请求的首词元时间</translation>
    </message>
    <message>
        <source>Time per output token of requests</source>
        <translation>请求的每输出词元时间</translation>
    </message>
    <message>
        <source>Total time of requests</source>
        <translation>请求的总时间</translation>
    </message>
    <message>
        <source>Do the methods agree?</source>
        <translation>各方法一致吗？</translation>
    </message>
    <message>
        <source>Each side at its own best batch</source>
        <translation>双方各取自身最佳批大小</translation>
    </message>
    <message>
        <source>Requests of the traffic</source>
        <translation>流量中的请求</translation>
    </message>
    <message>
        <source>{0}: A is ahead everywhere.</source>
        <translation>{0}：A 处处领先。</translation>
    </message>
    <message>
        <source>{0}: B is ahead everywhere.</source>
        <translation>{0}：B 处处领先。</translation>
    </message>
    <message>
        <source>{0}: A and B are equal everywhere.</source>
        <translation>{0}：A 与 B 处处持平。</translation>
    </message>
    <message>
        <source>{0}: A is ahead in {1} % of the map, B in {2} %.</source>
        <translation>{0}：A 在 {1} % 的图上领先，B 在 {2} % 的图上领先。</translation>
    </message>
    <message>
        <source>At batch {0} and {1} tokens: {2} by the operator method, {3} by the global method.</source>
        <translation>批大小 {0}、{1} 个词元处：算子方法 {2}，全局方法 {3}。</translation>
    </message>
    <message>
        <source>Times of the operator method are calibrated by {0}; those of the global method are bounds.</source>
        <translation>算子方法的时间由 {0} 校准；全局方法的时间是下界。</translation>
    </message>
    <message>
        <source>Times are bounds, not predictions: what the data sheets allow. Measured times are longer.</source>
        <translation>时间是界限而非预测：数据手册所允许的极限。实测时间更长。</translation>
    </message>
    <message>
        <source>point {0}</source>
        <translation>点 {0}</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh-Hans</translation>
    </message>
    <message>
        <source>{0} against {1}: {2}, decode</source>
        <translation>{0} 对比 {1}：{2}，解码</translation>
    </message>
    <message>
        <source>{0} against {1}: {2}, prefill</source>
        <translation>{0} 对比 {1}：{2}，预填充</translation>
    </message>
    <message>
        <source>A = {0} ({1}); B = {2} ({3}).</source>
        <translation>A = {0}（{1}）；B = {2}（{3}）。</translation>
    </message>
    <message>
        <source>Exact formulas.</source>
        <translation>精确公式。</translation>
    </message>
    <message>
        <source>Published formulas of 2024.</source>
        <translation>2024 年发表的公式。</translation>
    </message>
    <message>
        <source>break-even</source>
        <translation>持平线</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>Point at the mesh, or use the arrow keys, to read it.</source>
        <translation>用指针指向网格图，或用方向键读取。</translation>
    </message>
    <message>
        <source>Advantage of A over B</source>
        <translation>A 相对 B 的优势</translation>
    </message>
    <message>
        <source>Hatched: one side, or where hatched both ways both, lack the memory; speeds there are as if it fitted.</source>
        <translation>阴影：一方显存不足，双向阴影处双方都不足；该处速度按放得下计算。</translation>
    </message>
    <message>
        <source>Made by {0}. Dense rates, decimal units (1 GB = 10⁹ bytes).</source>
        <translation>由 {0} 生成。稠密速率，十进制单位（1 GB = 10⁹ 字节）。</translation>
    </message>
    <message>
        <source>A does not fit</source>
        <translation>A 放不下</translation>
    </message>
    <message>
        <source>B does not fit</source>
        <translation>B 放不下</translation>
    </message>
    <message>
        <source>Pinned points</source>
        <translation>标记点</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Context, tokens</source>
        <translation>上下文，词元</translation>
    </message>
    <message>
        <source>Prompt, tokens</source>
        <translation>提示，词元</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>A, tokens/s</source>
        <translation>A，词元/秒</translation>
    </message>
    <message>
        <source>A, bound by</source>
        <translation>A 受限于</translation>
    </message>
    <message>
        <source>B, tokens/s</source>
        <translation>B，词元/秒</translation>
    </message>
    <message>
        <source>B, bound by</source>
        <translation>B 受限于</translation>
    </message>
    <message>
        <source>Ahead, operator method</source>
        <translation>领先，算子方法</translation>
    </message>
    <message>
        <source>Ahead, global method</source>
        <translation>领先，全局方法</translation>
    </message>
    <message>
        <source>A, GB of each</source>
        <translation>A，每个的 GB</translation>
    </message>
    <message>
        <source>B, GB of each</source>
        <translation>B，每个的 GB</translation>
    </message>
    <message>
        <source>Operators of one step on {0}, batch {1}, {2} tokens</source>
        <translation>{0} 上一步的算子，批大小 {1}，{2} 个词元</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>GFLOP</source>
        <translation>GFLOP</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>FLOP/byte</source>
        <translation>FLOP/字节</translation>
    </message>
    <message>
        <source>Attainable</source>
        <translation>可达</translation>
    </message>
    <message>
        <source>Bound by</source>
        <translation>受限于</translation>
    </message>
    <message>
        <source>Time, all</source>
        <translation>时间，全部</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>A request of {0} tokens in and {1} out, batch {2}</source>
        <translation>输入 {0} 词元、输出 {1} 词元的请求，批大小 {2}</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>首词元时间</translation>
    </message>
    <message>
        <source>Time per output token, mean</source>
        <translation>每输出词元时间，平均</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>总时间</translation>
    </message>
    <message>
        <source>Output tokens/s</source>
        <translation>输出词元/秒</translation>
    </message>
    <message>
        <source>Output tokens/s of each accelerator</source>
        <translation>每个加速器的输出词元/秒</translation>
    </message>
    <message>
        <source>Memory of each, GB</source>
        <translation>每个的显存，GB</translation>
    </message>
    <message>
        <source>  weights</source>
        <translation>  权重</translation>
    </message>
    <message>
        <source>  KV cache</source>
        <translation>  KV 缓存</translation>
    </message>
    <message>
        <source>  activations and states</source>
        <translation>  激活与状态</translation>
    </message>
    <message>
        <source>  kept free</source>
        <translation>  保留</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>放得下</translation>
    </message>
    <message>
        <source>What the figures assume</source>
        <translation>数值的前提</translation>
    </message>
    <message>
        <source>By the names that files and the command line have for them.</source>
        <translation>名称与文件和命令行中的相同。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>another</source>
        <translation>另一个</translation>
    </message>
    <message>
        <source>Where the figures of {0} come from</source>
        <translation>{0} 的数值来源</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>查阅日期</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>访存</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>link</source>
        <translation>互连</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no rate</source>
        <translation>无速率</translation>
    </message>
    <message>
        <source>arithmetic intensity (FLOP/byte)</source>
        <translation>算术强度（FLOP/字节）</translation>
    </message>
    <message>
        <source>attainable rate (FLOP/s)</source>
        <translation>可达速率（FLOP/s）</translation>
    </message>
    <message>
        <source>Roof</source>
        <translation>屋顶</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>Ridge, FLOP/byte</source>
        <translation>脊点，FLOP/字节</translation>
    </message>
</context>
<context>
    <name>RequestHeadline</name>
    <message>
        <source>%1 %2× to the first token on batch %3, %4 in, %5 out</source>
        <translation>批大小 %3、输入 %4、输出 %5 时 %1 的首词元领先 %2×</translation>
    </message>
    <message>
        <source>%1 %2× per output token on batch %3, %4 in, %5 out</source>
        <translation>批大小 %3、输入 %4、输出 %5 时 %1 的每输出词元领先 %2×</translation>
    </message>
    <message>
        <source>%1 %2× in total time on batch %3, %4 in, %5 out</source>
        <translation>批大小 %3、输入 %4、输出 %5 时 %1 的总时间领先 %2×</translation>
    </message>
    <message>
        <source>%1 %2× on batch %3, %4 in, %5 out</source>
        <translation>批大小 %3、输入 %4、输出 %5 时 %1 领先 %2×</translation>
    </message>
    <message>
        <source>first token %1, then %2 a token</source>
        <translation>首词元 %1，之后每词元 %2</translation>
    </message>
    <message>
        <source>%1 not available: %2</source>
        <translation>%1 不可用：%2</translation>
    </message>
    <message>
        <source>A and B are equal on this request.</source>
        <translation>此请求上 A 与 B 持平。</translation>
    </message>
    <message>
        <source>%1 does not fit.</source>
        <translation>%1 放不下。</translation>
    </message>
    <message>
        <source>Neither fits.</source>
        <translation>双方都放不下。</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 tok/s</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>输入 %1</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批大小 %1</translation>
    </message>
    <message>
        <source>%1 not available: %2</source>
        <translation>%1 不可用：%2</translation>
    </message>
    <message>
        <source>%1 does not fit</source>
        <translation>%1 放不下</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>%1 × %2 cells · %3 ms</source>
        <translation>%1 × %2 格 · %3 ms</translation>
    </message>
    <message>
        <source>%1 pairs · %2 ms</source>
        <translation>%1 个组合 · %2 ms</translation>
    </message>
    <message>
        <source>own best batch · %1</source>
        <translation>各取最佳批大小 · %1</translation>
    </message>
    <message>
        <source>winner decided in %1 % of the map · %2</source>
        <translation>图上 %1 % 胜负已定 · %2</translation>
    </message>
    <message>
        <source>same winner in %1 % of the cells that fit · %2</source>
        <translation>放得下的单元格中 %1 % 胜者相同 · %2</translation>
    </message>
    <message>
        <source>same winner in %1 % of the map · %2</source>
        <translation>图中 %1 % 处胜者相同 · %2</translation>
    </message>
    <message>
        <source>%1 formulas · %2</source>
        <translation>%1公式 · %2</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发表</translation>
    </message>
</context>
<context>
    <name>StepHeadline</name>
    <message>
        <source>%1 gives %2× the tokens per accelerator at context %3, batch %4.</source>
        <translation>在上下文 %3、批大小 %4 处，%1 每加速器的词元数是对方的 %2×。</translation>
    </message>
    <message>
        <source>%1 gives %2× the tokens per accelerator at prompt %3, batch %4.</source>
        <translation>在提示长度 %3、批大小 %4 处，%1 每加速器的词元数是对方的 %2×。</translation>
    </message>
    <message>
        <source>%1 gives %2× the tokens per USD at context %3, batch %4.</source>
        <translation>在上下文 %3、批大小 %4 处，%1 每 USD 的词元数是对方的 %2×。</translation>
    </message>
    <message>
        <source>%1 gives %2× the tokens per USD at prompt %3, batch %4.</source>
        <translation>在提示长度 %3、批大小 %4 处，%1 每 USD 的词元数是对方的 %2×。</translation>
    </message>
    <message>
        <source>%1 gives %2× the tokens per watt at context %3, batch %4.</source>
        <translation>在上下文 %3、批大小 %4 处，%1 每瓦的词元数是对方的 %2×。</translation>
    </message>
    <message>
        <source>%1 gives %2× the tokens per watt at prompt %3, batch %4.</source>
        <translation>在提示长度 %3、批大小 %4 处，%1 每瓦的词元数是对方的 %2×。</translation>
    </message>
    <message>
        <source>%1 is %2× as fast at context %3, batch %4.</source>
        <translation>在上下文 %3、批大小 %4 处，%1 快 %2×。</translation>
    </message>
    <message>
        <source>%1 is %2× as fast at prompt %3, batch %4.</source>
        <translation>在提示长度 %3、批大小 %4 处，%1 快 %2×。</translation>
    </message>
    <message>
        <source>Neither fits there.</source>
        <translation>该处双方都放不下。</translation>
    </message>
    <message>
        <source>%1 does not fit there.</source>
        <translation>该处 %1 放不下。</translation>
    </message>
    <message>
        <source>A and B are equal at context %1, batch %2.</source>
        <translation>在上下文 %1、批大小 %2 处 A 与 B 持平。</translation>
    </message>
    <message>
        <source>%1 is compute-bound in %2 (%3 % of its step), %4 is bound by %5.</source>
        <translation>%1 在 %2 中计算受限（占其一步的 %3 %），%4 受限于%5。</translation>
    </message>
    <message>
        <source>%1 is compute-bound in %2 % of its step, %3 is bound by %4.</source>
        <translation>%1 一步的 %2 % 计算受限，%3 受限于%4。</translation>
    </message>
    <message>
        <source>Both are bound by %1.</source>
        <translation>两者都受限于%1。</translation>
    </message>
    <message>
        <source>A is bound by %1, B by %2.</source>
        <translation>A 受限于%1，B 受限于%2。</translation>
    </message>
    <message>
        <source>A and B are equal everywhere.</source>
        <translation>A 与 B 处处持平。</translation>
    </message>
    <message>
        <source>%1 is ahead everywhere.</source>
        <translation>%1 处处领先。</translation>
    </message>
    <message>
        <source>%1 is ahead in %2 % of the map, %3 in %4 %.</source>
        <translation>%1 在图上 %2 % 处领先，%3 在 %4 % 处。</translation>
    </message>
    <message>
        <source>%1 not available: %2</source>
        <translation>%1 不可用：%2</translation>
    </message>
</context>
<context>
    <name>TrafficHeadline</name>
    <message>
        <source>%1 %2× per accelerator on %3</source>
        <translation>按每加速器计，%1 在%3上领先 %2×</translation>
    </message>
    <message>
        <source>%1 %2× per USD on %3</source>
        <translation>按每 USD 计，%1 在%3上领先 %2×</translation>
    </message>
    <message>
        <source>%1 %2× per watt on %3</source>
        <translation>按每瓦计，%1 在%3上领先 %2×</translation>
    </message>
    <message>
        <source>%1 %2× on %3</source>
        <translation>%1 在%3上领先 %2×</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>在途 %1</translation>
    </message>
    <message>
        <source>A %1 and B %2 in flight</source>
        <translation>在途 A %1、B %2</translation>
    </message>
    <message>
        <source>Undecided by the calibration: %1 to %2.</source>
        <translation>按校准未定：%1 至 %2。</translation>
    </message>
    <message>
        <source>Undecided by prices: %1 to %2.</source>
        <translation>按价格未定：%1 至 %2。</translation>
    </message>
    <message>
        <source>Between %1 and %2 with 90 % confidence.</source>
        <translation>以 90 % 置信度介于 %1 与 %2 之间。</translation>
    </message>
    <message>
        <source>A and B are equal on %1</source>
        <translation>A 与 B 在%1上持平</translation>
    </message>
    <message>
        <source>%1 requests, %2</source>
        <translation>%1 个请求，%2</translation>
    </message>
    <message>
        <source>All fit.</source>
        <translation>全部放得下。</translation>
    </message>
    <message>
        <source>%1 % of requests, %2 % of tokens fit both.</source>
        <translation>%1 % 的请求、%2 % 的词元两者都放得下。</translation>
    </message>
    <message>
        <source>%1, yours</source>
        <translation>%1，您的价格</translation>
    </message>
    <message>
        <source>B costs the same at %1 USD/h each (A at %2, B at %3).</source>
        <translation>B 每个每小时 %1 USD 时费用相同（A 为 %2，B 为 %3）。</translation>
    </message>
    <message>
        <source>B costs the same at %1 USD/h each (A at %2); B has no price.</source>
        <translation>B 每个每小时 %1 USD 时费用相同（A 为 %2）；B 没有价格。</translation>
    </message>
    <message>
        <source>A costs the same at %1 USD/h each (B at %2); A has no price.</source>
        <translation>A 每个每小时 %1 USD 时费用相同（B 为 %2）；A 没有价格。</translation>
    </message>
    <message>
        <source>%1 wins %2 % of the requests.</source>
        <translation>%1 赢下 %2 % 的请求。</translation>
    </message>
    <message>
        <source>Each at its own best number in flight: %1.</source>
        <translation>各取最佳在途数：%1。</translation>
    </message>
    <message>
        <source>No request fits %1.</source>
        <translation>%1 放不下任何请求。</translation>
    </message>
    <message>
        <source>With %1 in flight nothing fits %2; %3 would.</source>
        <translation>在途 %1 时 %2 放不下；%3 可以。</translation>
    </message>
    <message>
        <source>No number in flight keeps %1 within the limits.</source>
        <translation>任何在途数都不能使 %1 满足限制。</translation>
    </message>
    <message>
        <source>Choose a traffic, or load a log with input and output tokens.</source>
        <translation>请选择流量，或载入含输入与输出词元数的日志。</translation>
    </message>
    <message>
        <source>No request fits both sides.</source>
        <translation>没有请求双方都放得下。</translation>
    </message>
</context>
<context>
    <name>TrafficWords</name>
    <message>
        <source>%1 in flight</source>
        <translation>在途 %1</translation>
    </message>
    <message>
        <source>own best, within the limits</source>
        <translation>各自最佳，在限制内</translation>
    </message>
    <message>
        <source>own best, within %1 a token</source>
        <translation>各自最佳，每词元 %1 以内</translation>
    </message>
    <message>
        <source>own best, first token within %1</source>
        <translation>各自最佳，首词元 %1 以内</translation>
    </message>
    <message>
        <source>each at its own best</source>
        <translation>各取最佳</translation>
    </message>
    <message>
        <source>lower bounds, not calibrated</source>
        <translation>下界，未校准</translation>
    </message>
    <message>
        <source>per USD</source>
        <translation>每 USD</translation>
    </message>
    <message>
        <source>per watt</source>
        <translation>每瓦</translation>
    </message>
    <message>
        <source>none fits</source>
        <translation>都放不下</translation>
    </message>
    <message>
        <source>%1 has no price</source>
        <translation>%1 没有价格</translation>
    </message>
    <message>
        <source>%1 states no watts</source>
        <translation>%1 未标功率</translation>
    </message>
    <message>
        <source>%1 (%2 to %3, 90 %)</source>
        <translation>%1（%2 至 %3，90 %）</translation>
    </message>
    <message>
        <source>%1 (%2 to %3, by prices)</source>
        <translation>%1（%2 至 %3，按价格）</translation>
    </message>
    <message>
        <source>long prompt, long answer</source>
        <translation>长提示、长回答</translation>
    </message>
    <message>
        <source>long prompt, short answer</source>
        <translation>长提示、短回答</translation>
    </message>
    <message>
        <source>short prompt, long answer</source>
        <translation>短提示、长回答</translation>
    </message>
    <message>
        <source>short prompt, short answer</source>
        <translation>短提示、短回答</translation>
    </message>
    <message>
        <source>%1 of %2 rows cannot be used (first: line %3, %4); they are left out.</source>
        <translation>%2 行中有 %1 行不能使用（首先：第 %3 行，%4），已忽略。</translation>
    </message>
    <message>
        <source>%1 of %2 rows generate nothing; they count as prefills.</source>
        <translation>%2 行中有 %1 行不生成词元，按预填充计。</translation>
    </message>
    <message>
        <source>Whether its times are seconds or milliseconds is not clear; they are not used.</source>
        <translation>无法确定时间的单位是秒还是毫秒，因此未使用时间。</translation>
    </message>
</context>
<context>
    <name>ViewReadout</name>
    <message>
        <source>Operator, exact</source>
        <translation>逐算子，精确</translation>
    </message>
    <message>
        <source>context %1</source>
        <translation>上下文 %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批大小 %1</translation>
    </message>
    <message>
        <source>all say A, at most %1× apart</source>
        <translation>都判 A，最多相差 %1×</translation>
    </message>
    <message>
        <source>all say B, at most %1× apart</source>
        <translation>都判 B，最多相差 %1×</translation>
    </message>
    <message>
        <source>the winner differs, %1× apart</source>
        <translation>胜者不同，相差 %1×</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>most by %1: with the published one %2</source>
        <translation>主要由 %1 引起：换用已发表公式为 %2</translation>
    </message>
    <message>
        <source>Global method</source>
        <translation>全局方法</translation>
    </message>
    <message>
        <source>Operator method</source>
        <translation>算子方法</translation>
    </message>
    <message>
        <source>by the global method %1</source>
        <translation>按全局方法 %1</translation>
    </message>
    <message>
        <source>by the operator method %1</source>
        <translation>按算子方法 %1</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Sum of the operators: one step takes %1</source>
        <translation>各算子之和：一步耗时 %1</translation>
    </message>
    <message>
        <source>%1 tokens / %2 = %3 tokens/s</source>
        <translation>%1 词元 / %2 = %3 词元/秒</translation>
    </message>
    <message>
        <source>A decode step at batch %1, context %2</source>
        <translation>解码一步，批大小 %1，上下文 %2</translation>
    </message>
    <message>
        <source>A prefill at batch %1, prompt %2</source>
        <translation>预填充，批大小 %1，提示 %2</translation>
    </message>
    <message>
        <source>Each operator takes the longer of FLOPs / peak and bytes / bandwidth; the longer is written out.</source>
        <translation>每个算子取 FLOP / 峰值 与 字节 / 带宽 中较长者；此处写出较长的一项。</translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message>
        <source>My accelerator</source>
        <translation>我的加速器</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>自有</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::AcceleratorEditor</name>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>You have a %1 already; saving asks before it is overwritten</source>
        <translation>您已有一个 %1；保存时会先询问是否覆盖</translation>
    </message>
    <message>
        <source>Once saved, it takes the place of the built-in %1</source>
        <translation>保存后将替代内置的 %1</translation>
    </message>
    <message>
        <source>Will be saved as a new entry; %1 stays</source>
        <translation>将另存为新条目；%1 保留</translation>
    </message>
    <message>
        <source>Nothing changed in the window: the last good value stays in use.</source>
        <translation>主窗口未改变：继续使用上一个有效值。</translation>
    </message>
    <message>
        <source>Nothing changed in the window: the last good values stay in use.</source>
        <translation>主窗口未改变：继续使用各项的上一个有效值。</translation>
    </message>
    <message>
        <source>%1, such as %2</source>
        <translation>%1，例如 %2</translation>
    </message>
    <message>
        <source>Nothing changed in the window: the last good value, %1, stays in use.</source>
        <translation>主窗口未改变：继续使用上一个有效值 %1。</translation>
    </message>
    <message>
        <source>Form and text</source>
        <translation>表单与文本</translation>
    </message>
    <message>
        <source>Specifications (*.yaml *.yml)</source>
        <translation>规格文件 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>You have an entry with the id %1 already.</source>
        <translation>您已有标识为 %1 的条目。</translation>
    </message>
    <message>
        <source>Its file %1 would be overwritten.</source>
        <translation>其文件 %1 将被覆盖。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Not saved: there is no home folder to save in. Export… saves elsewhere.</source>
        <translation>未保存：没有可供保存的主目录。可用“导出…”保存到别处。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Delete %1 for good?</source>
        <translation>要永久删除 %1 吗？</translation>
    </message>
    <message>
        <source>Its file %1.yaml is removed. The built-in entry takes its place again.</source>
        <translation>其文件 %1.yaml 将被移除，内置条目重新生效。</translation>
    </message>
    <message>
        <source>Its file %1.yaml is removed. Comparisons that use it keep their own copy.</source>
        <translation>其文件 %1.yaml 将被移除。使用它的比较各自保留副本。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Not deleted: %1</source>
        <translation>未删除：%1</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>要放弃更改吗？</translation>
    </message>
    <message>
        <source>They are not saved. The window goes back to what it showed before.</source>
        <translation>更改尚未保存。主窗口将恢复到之前的内容。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Import a specification</source>
        <translation>导入规格</translation>
    </message>
    <message>
        <source>%1 was not imported</source>
        <translation>未导入 %1</translation>
    </message>
    <message>
        <source>Nothing changed, neither here nor in the window.</source>
        <translation>此处和主窗口均未改变。</translation>
    </message>
    <message>
        <source>Export the specification</source>
        <translation>导出规格</translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation>未导出：%1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Nothing was imported: drop one YAML file at a time.</source>
        <translation>未导入：每次请只拖入一个 YAML 文件。</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::AcceleratorForm</name>
    <message>
        <source>Built-in</source>
        <translation>内置值</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::AcceleratorFormRow</name>
    <message>
        <source>see line %1, last good value</source>
        <translation>见第 %1 行，沿用上一个有效值</translation>
    </message>
    <message>
        <source>last good value</source>
        <translation>上一个有效值</translation>
    </message>
    <message>
        <source>yours, the file&apos;s name</source>
        <translation>您的值，即文件名</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>您的值</translation>
    </message>
    <message>
        <source>yours: %1</source>
        <translation>您的值：%1</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>之前：%1</translation>
    </message>
    <message>
        <source>taken away by you</source>
        <translation>已由您移除</translation>
    </message>
    <message>
        <source>no source gives one</source>
        <translation>没有来源给出</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>内置值</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Suspicious: %1</source>
        <translation>可疑：%1</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::AcceleratorPicker</name>
    <message>
        <source>Search accelerators</source>
        <translation>搜索加速器</translation>
    </message>
    <message>
        <source>Duplicate and edit…</source>
        <translation>复制并编辑…</translation>
    </message>
    <message>
        <source>Load from file…</source>
        <translation>从文件载入…</translation>
    </message>
    <message>
        <source>Choose an accelerator</source>
        <translation>选择加速器</translation>
    </message>
    <message>
        <source>Accelerator %1: %2</source>
        <translation>加速器 %1：%2</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>自建</translation>
    </message>
    <message>
        <source>Number and layout…</source>
        <translation>数量与并行方式…</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>%1 is no longer there</source>
        <translation>%1 已不存在</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Copy the meshes as a picture</source>
        <translation>将网格图复制为图片(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the &amp;readout</source>
        <translation>复制读数(&amp;R)</translation>
    </message>
    <message>
        <source>Remove the active &amp;pin</source>
        <translation>移除当前标记点(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Whole meshes</source>
        <translation>完整网格图(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Exchange A and B</source>
        <translation>交换 A 和 B(&amp;E)</translation>
    </message>
    <message>
        <source>exchange of A and B</source>
        <translation>交换 A 和 B</translation>
    </message>
    <message>
        <source>Edit accelerator &amp;A…</source>
        <translation>编辑加速器 A(&amp;A)…</translation>
    </message>
    <message>
        <source>Edit accelerator &amp;B…</source>
        <translation>编辑加速器 B(&amp;B)…</translation>
    </message>
    <message>
        <source>Load accelerator A from a file…</source>
        <translation>从文件载入加速器 A…</translation>
    </message>
    <message>
        <source>Load accelerator B from a file…</source>
        <translation>从文件载入加速器 B…</translation>
    </message>
    <message>
        <source>Load a &amp;model from a file…</source>
        <translation>从文件载入模型(&amp;M)…</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <translation>图片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Figures as CSV…</source>
        <translation>数据为 CSV(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>键盘与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;What the figures say</source>
        <translation>数据的含义(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About LLMRoofline</source>
        <translation>关于 LLMRoofline(&amp;A)</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>&amp;Number and layout of A…</source>
        <translation>A 的数量与并行方式(&amp;N)…</translation>
    </message>
    <message>
        <source>Number and &amp;layout of B…</source>
        <translation>B 的数量与并行方式(&amp;L)…</translation>
    </message>
    <message>
        <source>One step or &amp;requests</source>
        <translation>单步或完整请求(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Measured points</source>
        <translation>实测点(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Calibration</source>
        <translation>校准(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Own measurements…</source>
        <translation>自己的测量(&amp;O)…</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Copy &amp;what is said above them</source>
        <translation>复制上方的说明(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Enlarge the plot, and back</source>
        <translation>放大图表或还原(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;New accelerator as A…</source>
        <translation>新建加速器作为 A(&amp;N)…</translation>
    </message>
    <message>
        <source>Ne&amp;w accelerator as B…</source>
        <translation>新建加速器作为 B(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Wh&amp;y these figures</source>
        <translation>数值从何而来(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ArchitectureSection</name>
    <message>
        <source>back to the preset</source>
        <translation>恢复预设</translation>
    </message>
    <message>
        <source>Back to the preset</source>
        <translation>恢复预设</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::AxesSection</name>
    <message>
        <source>An axis has to end above its beginning.</source>
        <translation>坐标轴的终点须大于起点。</translation>
    </message>
    <message>
        <source>axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>tokens, sequences</source>
        <translation>词元、序列</translation>
    </message>
    <message>
        <source>%1 to %2 · %3 to %4</source>
        <translation>%1 至 %2 · %3 至 %4</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Tokens in the KV cache (decode) or in the prompt (prefill)</source>
        <translation>KV 缓存（解码）或提示（预填充）中的词元数</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Sequences in one step</source>
        <translation>一步中的序列数</translation>
    </message>
    <message>
        <source>Context from</source>
        <translation>上下文起点</translation>
    </message>
    <message>
        <source>Context to</source>
        <translation>上下文终点</translation>
    </message>
    <message>
        <source>Batch from</source>
        <translation>批大小起点</translation>
    </message>
    <message>
        <source>Batch to</source>
        <translation>批大小终点</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>刻度</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>%1 × %1 cells</source>
        <translation>%1 × %1 格</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>分辨率</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::BadRows</name>
    <message>
        <source>Rows that cannot be used: %1</source>
        <translation>不能使用的行：%1</translation>
    </message>
    <message>
        <source>Rows that cannot be used</source>
        <translation>不能使用的行</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>忽略这些行</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::BenchmarkForm</name>
    <message>
        <source>the program&apos;s own</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation>张量并行</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::CalibrationSection</name>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%2 行中的 %1 行</translation>
    </message>
    <message>
        <source>none: bounds</source>
        <translation>无：上界</translation>
    </message>
    <message>
        <source>most measured</source>
        <translation>实测最多的</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>What times are corrected by. Bounds are what the data sheets allow; a calibration is fitted to measurements and predicts, with an interval</source>
        <translation>用什么修正时间。上界是数据手册所允许的；校准由实测拟合而来，给出预测及其区间</translation>
    </message>
    <message>
        <source>A calibration goes with the exact formulas only: choose Exact above to use one</source>
        <translation>校准只适用于精确公式：请先在上方选择“精确”</translation>
    </message>
    <message>
        <source>exact formulas only</source>
        <translation>仅限精确公式</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Fitted on</source>
        <translation>拟合数据</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Median error</source>
        <translation>误差中位数</translation>
    </message>
    <message>
        <source>A runs</source>
        <translation>A 运行</translation>
    </message>
    <message>
        <source>B runs</source>
        <translation>B 运行</translation>
    </message>
    <message>
        <source>Out of the calibrated range: %1</source>
        <translation>超出校准范围：%1</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Calibrated by</source>
        <translation>校准方案</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>The serving stack that the calibration is to speak for; unless told otherwise the one most measured on each accelerator</source>
        <translation>校准所针对的推理软件；未指定时取各加速器上实测最多的</translation>
    </message>
    <message>
        <source>Measured points</source>
        <translation>实测点</translation>
    </message>
    <message>
        <source>Lays the measured rows of these accelerators, this model and these number formats over meshes and roofline</source>
        <translation>把这两种加速器、该模型和这些数值格式的实测行叠加到网格图和屋顶线图上</translation>
    </message>
    <message>
        <source>Own measurements…</source>
        <translation>自己的测量…</translation>
    </message>
    <message>
        <source>Fit a calibration to a measurement file, or see how far the predictions lie from it</source>
        <translation>用测量文件拟合校准，或查看预测与之相差多少</translation>
    </message>
    <message>
        <source>Accelerator left out</source>
        <translation>留出加速器时</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::CommunicationSection</name>
    <message>
        <source>all-reduce</source>
        <translation>all-reduce</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>%1, overlapped</source>
        <translation>%1，重叠</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>通信</translation>
    </message>
    <message>
        <source>All-reduce</source>
        <translation>All-reduce</translation>
    </message>
    <message>
        <source>ring: 2·(t − 1)/t of the message over each link, 2·(t − 1) hops; tree: the same bytes, 2·⌈log₂ t⌉ hops; in-network: the switch adds up, the message goes out and comes back once</source>
        <translation>环形：每条链路传 2·(t − 1)/t 份消息，2·(t − 1) 跳；树形：字节数相同，2·⌈log₂ t⌉ 跳；网内：由交换机求和，消息只发出一次、收回一次</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>环形</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>树形</translation>
    </message>
    <message>
        <source>in-network</source>
        <translation>网内</translation>
    </message>
    <message>
        <source>Overlap with computing</source>
        <translation>与计算重叠</translation>
    </message>
    <message>
        <source>A step takes the longer of its computing and its communication, instead of their sum</source>
        <translation>一步的时间取计算与通信中较长者，而不是两者之和</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::CsvExport</name>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::DecimalField</name>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1，单位 %2</translation>
    </message>
    <message>
        <source>“%1” is not a number here: write decimals with a point, such as 3.35.</source>
        <translation>“%1”在此不是数字：小数请用小数点书写，例如 3.35。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>“%1” is not a number; a plain number in %2 is expected.</source>
        <translation>“%1”不是数字；应为以 %2 为单位的纯数字。</translation>
    </message>
    <message>
        <source>%1 is too small: it has to be greater than %2.</source>
        <translation>%1 过小：须大于 %2。</translation>
    </message>
    <message>
        <source>%1 is too small: the least is %2.</source>
        <translation>%1 过小：最小为 %2。</translation>
    </message>
    <message>
        <source>%1 is too large: the most is %2.</source>
        <translation>%1 过大：最大为 %2。</translation>
    </message>
    <message>
        <source>A number is needed here.</source>
        <translation>此处须填数字。</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::DifferenceModel</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>内置值</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的值</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::DifferencePage</name>
    <message>
        <source>There is no built-in entry to compare with.</source>
        <translation>没有可供比较的内置条目。</translation>
    </message>
    <message>
        <source>Nothing differs from %1.</source>
        <translation>与 %1 没有差异。</translation>
    </message>
    <message>
        <source>Differs from %1 in the following; everything else is the same.</source>
        <translation>与 %1 有以下差异；其余相同。</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::Document</name>
    <message>
        <source>%1 on %2, %3</source>
        <translation>%1：%2 对比 %3</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::EditorFooter</name>
    <message>
        <source>Not saved yet; there is nothing to delete</source>
        <translation>尚未保存，没有可删除的内容</translation>
    </message>
    <message>
        <source>1 fault to mend before saving</source>
        <translation>保存前须修正 1 处错误</translation>
    </message>
    <message>
        <source>%1 faults to mend before saving</source>
        <translation>保存前须修正 %1 处错误</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Put the text of a YAML file in the place of this one</source>
        <translation>用 YAML 文件的文本替换当前文本</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>将副本保存到别处</translation>
    </message>
    <message>
        <source>Save for this and later comparisons (Ctrl+S)</source>
        <translation>保存，供本次及以后的比较使用（Ctrl+S）</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::EditorHeader</name>
    <message>
        <source>Form and text</source>
        <translation>表单与文本</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>custom, in place of the built-in %1</source>
        <translation>自定义，替代内置的 %1</translation>
    </message>
    <message>
        <source>custom, duplicated from %1</source>
        <translation>自定义，复制自 %1</translation>
    </message>
    <message>
        <source>no figure changed</source>
        <translation>未更改数据</translation>
    </message>
    <message>
        <source>1 figure changed</source>
        <translation>更改了 1 项数据</translation>
    </message>
    <message>
        <source>%1 figures changed</source>
        <translation>更改了 %1 项数据</translation>
    </message>
    <message>
        <source>used as %1</source>
        <translation>用作 %1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ExportDialog</name>
    <message>
        <source>Export a picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Both meshes</source>
        <translation>两幅网格图</translation>
    </message>
    <message>
        <source>Global mesh</source>
        <translation>全局法网格图</translation>
    </message>
    <message>
        <source>Operator mesh</source>
        <translation>算子法网格图</translation>
    </message>
    <message>
        <source>Roofline chart</source>
        <translation>屋顶线图</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation>浅色，适合打印</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Mesh: %1</source>
        <translation>网格：%1</translation>
    </message>
    <message>
        <source>As shown, zoomed</source>
        <translation>与屏幕一致（含缩放）</translation>
    </message>
    <message>
        <source>The whole meshes</source>
        <translation>完整网格图</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>标记点</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>等值线</translation>
    </message>
    <message>
        <source>Report column, 8.5 × 10 cm</source>
        <translation>报告单栏，8.5 × 10 cm</translation>
    </message>
    <message>
        <source>Page, 17 × 13 cm</source>
        <translation>页面，17 × 13 cm</translation>
    </message>
    <message>
        <source>Slide, 25.4 × 14.3 cm</source>
        <translation>幻灯片，25.4 × 14.3 cm</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定尺寸</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>英寸</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>每英寸点数</translation>
    </message>
    <message>
        <source>Pixels of a PNG on an inch of paper</source>
        <translation>PNG 在每英寸纸面上的像素数</translation>
    </message>
    <message>
        <source>words from %1 pt on paper</source>
        <translation>印在纸上文字最小 %1 磅</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <translation>%1 × %2 像素，%3</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::FaultBox</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Suspicious, yet taken as it stands; saving works</source>
        <translation>可疑，但按原样采用；可以保存</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::FaultRow</name>
    <message>
        <source>Go to this place in the text</source>
        <translation>转到文本中的此处</translation>
    </message>
    <message>
        <source>Suspicious: %1</source>
        <translation>可疑：%1</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::FileTasks</name>
    <message>
        <source>YAML files (*.yaml *.yml)</source>
        <translation>YAML 文件 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>保存比较</translation>
    </message>
    <message>
        <source>Load an accelerator</source>
        <translation>载入加速器</translation>
    </message>
    <message>
        <source>Load a model</source>
        <translation>载入模型</translation>
    </message>
    <message>
        <source>Save the model</source>
        <translation>保存模型</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>YAML files and config.json (*.yaml *.yml *.json)</source>
        <translation>YAML 文件和 config.json (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>Kept among your models: %1</source>
        <translation>已保存到“我的模型”：%1</translation>
    </message>
    <message>
        <source>Open a comparison, a spec, a model or measurements</source>
        <translation>打开比较、规格、模型或测量文件</translation>
    </message>
    <message>
        <source>Export the figures that are shown</source>
        <translation>导出所显示的数据</translation>
    </message>
    <message>
        <source>%1 has changes that are in no file.</source>
        <translation>%1 有尚未保存到任何文件的更改。</translation>
    </message>
    <message>
        <source>What is opened takes its place.</source>
        <translation>打开的内容将取代它。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>%1 was changed since it was opened here.</source>
        <translation>%1 自在此处打开后已被更改。</translation>
    </message>
    <message>
        <source>Saving writes over what is there now.</source>
        <translation>保存会覆盖其中现有的内容。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>YAML, pictures of comparisons, config.json and measurements (*.yaml *.yml *.png *.json *.csv *.jsonl)</source>
        <translation>YAML、比较的图片、config.json 与测量 (*.yaml *.yml *.png *.json *.csv *.jsonl)</translation>
    </message>
    <message>
        <source>CSV for spreadsheets, with a byte-order mark (*.csv)</source>
        <translation>供电子表格使用的 CSV，带字节顺序标记 (*.csv)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>HTML and PDF files (*.html *.pdf)</source>
        <translation>HTML 与 PDF 文件 (*.html *.pdf)</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::FindDialog</name>
    <message>
        <source>Find candidates</source>
        <translation>查找候选</translation>
    </message>
    <message>
        <source>Words of the name</source>
        <translation>名称中的词</translation>
    </message>
    <message>
        <source>Accelerators of the catalog</source>
        <translation>目录中的加速器</translation>
    </message>
    <message>
        <source>Add as candidate</source>
        <translation>添加为候选</translation>
    </message>
    <message>
        <source>%1 of %2 can serve it, each in the layout of A.</source>
        <translation>%2 个中有 %1 个可以服务，均采用 A 的布局。</translation>
    </message>
    <message>
        <source>further accelerators</source>
        <translation>其他加速器</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::FindModel</name>
    <message>
        <source>a candidate</source>
        <translation>已是候选</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>USD/h</source>
        <translation>USD/h</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>词元/秒</translation>
    </message>
    <message>
        <source>USD/M</source>
        <translation>USD/M</translation>
    </message>
    <message>
        <source>J/token</source>
        <translation>J/词元</translation>
    </message>
    <message>
        <source>by measure</source>
        <translation>按度量</translation>
    </message>
    <message>
        <source>Why it is out</source>
        <translation>出局原因</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::FlipModel</name>
    <message>
        <source>never: %1</source>
        <translation>从不：%1</translation>
    </message>
    <message>
        <source>Other choices</source>
        <translation>其他选择</translation>
    </message>
    <message>
        <source>○ now  ● then</source>
        <translation>○ 现在  ● 届时</translation>
    </message>
    <message>
        <source>then</source>
        <translation>届时</translation>
    </message>
    <message>
        <source>Click to compare with it instead of %1</source>
        <translation>点击以它代替 %1 作比较</translation>
    </message>
    <message>
        <source>Click to try it: %1, and A and B are equal</source>
        <translation>点击试用：%1，此时 A 与 B 持平</translation>
    </message>
    <message>
        <source>From half to double; what lies beyond is an arrow</source>
        <translation>从一半到两倍；超出者以箭头表示</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>now → equal</source>
        <translation>现在 → 持平</translation>
    </message>
    <message>
        <source>½ … now … 2×</source>
        <translation>½ … 现在 … 2×</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>倍数</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::FlipPanel</name>
    <message>
        <source>Click a mesh to pin a point: what turns its winner is shown here.</source>
        <translation>点击图以标记一点：此处显示什么会改变其胜负。</translation>
    </message>
    <message>
        <source>pin %1: one figure alone, A and B equal</source>
        <translation>标记 %1：只改一项，A 与 B 持平</translation>
    </message>
    <message>
        <source>%1 has no price: it costs the same at %2 USD/h.</source>
        <translation>%1 没有价格：每小时 %2 USD 时费用相同。</translation>
    </message>
    <message>
        <source>B does not fit at this cell.</source>
        <translation>此处 B 放不下。</translation>
    </message>
    <message>
        <source>A does not fit at this cell.</source>
        <translation>此处 A 放不下。</translation>
    </message>
    <message>
        <source>Neither fits at this cell.</source>
        <translation>此处两者都放不下。</translation>
    </message>
    <message>
        <source>A and B are equal here.</source>
        <translation>此处 A 与 B 持平。</translation>
    </message>
    <message>
        <source>Nothing here flips the winner within a factor of 8.</source>
        <translation>在 8 倍以内没有数据能改变胜负。</translation>
    </message>
    <message>
        <source>what-if: %1</source>
        <translation>假设：%1</translation>
    </message>
    <message>
        <source>What flips it</source>
        <translation>何者改变胜负</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ForestPlot</name>
    <message>
        <source>equal</source>
        <translation>持平</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::GroupPopup</name>
    <message>
        <source>A whole number is needed here.</source>
        <translation>此处需要整数。</translation>
    </message>
    <message>
        <source>group A</source>
        <translation>A 组</translation>
    </message>
    <message>
        <source>group B</source>
        <translation>B 组</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未给出</translation>
    </message>
    <message>
        <source>Group A</source>
        <translation>A 组</translation>
    </message>
    <message>
        <source>Group B</source>
        <translation>B 组</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>加速器数量</translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation>张量并行</translation>
    </message>
    <message>
        <source>Pipeline stages</source>
        <translation>流水线级数</translation>
    </message>
    <message>
        <source>Micro-batches</source>
        <translation>微批次</translation>
    </message>
    <message>
        <source>Expert parallel</source>
        <translation>专家并行</translation>
    </message>
    <message>
        <source>Data parallel</source>
        <translation>数据并行</translation>
    </message>
    <message>
        <source>Tensor × pipeline × data; a new number is taken as tensor parallel</source>
        <translation>张量 × 流水线 × 数据；改动数量时按张量并行处理</translation>
    </message>
    <message>
        <source>Heads, feed-forward columns and vocabulary divided by it</source>
        <translation>注意力头、前馈列与词表按此划分</translation>
    </message>
    <message>
        <source>Stages that share the layers; they may differ by one layer</source>
        <translation>共同分担各层的阶段；各阶段的层数可相差一层</translation>
    </message>
    <message>
        <source>Parts of the batch that are in the pipeline at once, up to one a stage</source>
        <translation>同时处于流水线中的批次份数，最多每级一份</translation>
    </message>
    <message>
        <source>Routed experts divided by it, among the tensor × data accelerators of a stage</source>
        <translation>路由专家按此划分，分布在一级的张量 × 数据个加速器上</translation>
    </message>
    <message>
        <source>Replicas of the attention, each with its share of the batch</source>
        <translation>注意力的副本数，各处理批次的一份</translation>
    </message>
    <message>
        <source>Links, where the specification is silent or other than here</source>
        <translation>互连：规格未给出或与此处不同时填写</translation>
    </message>
    <message>
        <source>Accelerators a node</source>
        <translation>每节点加速器数</translation>
    </message>
    <message>
        <source>Link latency, µs a hop</source>
        <translation>互连延迟，µs/跳</translation>
    </message>
    <message>
        <source>Network, GB/s</source>
        <translation>网络，GB/s</translation>
    </message>
    <message>
        <source>Network latency, µs a hop</source>
        <translation>网络延迟，µs/跳</translation>
    </message>
    <message>
        <source>Those that the accelerator&apos;s own links join; beyond it the network counts</source>
        <translation>由加速器自身互连相连的个数；超出部分走网络</translation>
    </message>
    <message>
        <source>Of one hop within a node</source>
        <translation>节点内每一跳</translation>
    </message>
    <message>
        <source>Between nodes, of each accelerator, in one direction</source>
        <translation>节点之间，每个加速器，单向</translation>
    </message>
    <message>
        <source>Of one hop between nodes</source>
        <translation>节点之间每一跳</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Types of this group alone</source>
        <translation>仅用于本组的类型</translation>
    </message>
    <message>
        <source>as both</source>
        <translation>与两侧相同</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::GroupSwitchRow</name>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Switching off:</source>
        <translation>关闭：</translation>
    </message>
    <message>
        <source>Switching on:</source>
        <translation>启用：</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Switching on fills in a shape that models in use have; the tooltip of each kind says which</source>
        <translation>启用时填入现有模型的结构；各选项的提示说明具体数值</translation>
    </message>
    <message>
        <source>“none” takes all of these fields away</source>
        <translation>“无”会去掉以下全部字段</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::HeadlineBar</name>
    <message>
        <source>Copy what is said (Ctrl+Shift+C)</source>
        <translation>复制上方的说明（Ctrl+Shift+C）</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::LevelSection</name>
    <message>
        <source>requests in flight</source>
        <translation>在途请求数</translation>
    </message>
    <message>
        <source>service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>means without queueing</source>
        <translation>不含排队的均值</translation>
    </message>
    <message>
        <source>own limits</source>
        <translation>自定限值</translation>
    </message>
    <message>
        <source>First token within %1 ms, each after it within %2 ms: %3</source>
        <translation>首词元 %1 ms 以内，其后每词元 %2 ms 以内：%3</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>First token within</source>
        <translation>首词元不超过</translation>
    </message>
    <message>
        <source>Per output token within</source>
        <translation>每输出词元不超过</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限值</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>none: every cell alike</source>
        <translation>无：各单元格权重相同</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>As many as the request&apos;s batch</source>
        <translation>与请求的批大小相同</translation>
    </message>
    <message>
        <source>own best</source>
        <translation>各自最佳</translation>
    </message>
    <message>
        <source>Each candidate&apos;s own best batch within the limits</source>
        <translation>各候选在限值内各自的最佳批大小</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>在途</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::LogColumnsDialog</name>
    <message>
        <source>Columns of %1</source>
        <translation>%1 的列</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>提示词元数</translation>
    </message>
    <message>
        <source>Generated tokens</source>
        <translation>生成词元数</translation>
    </message>
    <message>
        <source>Time of arrival</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>as the text says</source>
        <translation>按文本所写</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>Unit of the time</source>
        <translation>时间单位</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>载入</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MainWindow</name>
    <message>
        <source>The last session could not be read; it is kept as %1.</source>
        <translation>无法读取上次会话；已保留为 %1。</translation>
    </message>
    <message>
        <source>accelerator A</source>
        <translation>加速器 A</translation>
    </message>
    <message>
        <source>accelerator B</source>
        <translation>加速器 B</translation>
    </message>
    <message>
        <source>%1[*] – LLMRoofline</source>
        <translation>%1[*] – LLMRoofline</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MeasureBar</name>
    <message>
        <source>measure</source>
        <translation>衡量方式</translation>
    </message>
    <message>
        <source>What the ratio is per</source>
        <translation>比值按什么计</translation>
    </message>
    <message>
        <source>How much faster</source>
        <translation>快多少</translation>
    </message>
    <message>
        <source>Per accelerator of each group</source>
        <translation>按各组的每个加速器</translation>
    </message>
    <message>
        <source>Per USD of an hour of each group</source>
        <translation>按各组每小时的每 USD</translation>
    </message>
    <message>
        <source>Per watt that each group draws</source>
        <translation>按各组消耗的每瓦</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MeasuredOverlay</name>
    <message>
        <source>%1, batch %2: %3, %4 of one accelerator</source>
        <translation>%1，批大小 %2：%3，单个加速器 %4</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 tok/s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>predicted %1 (%2–%3)</source>
        <translation>预测 %1（%2–%3）</translation>
    </message>
    <message>
        <source>bound %1</source>
        <translation>上界 %1</translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation>实测 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>measured: %1</source>
        <translation>实测：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of another model</source>
        <translation>%1 行属于其他模型</translation>
    </message>
    <message>
        <source>%1 on other accelerators</source>
        <translation>%1 行在其他加速器上</translation>
    </message>
    <message>
        <source>%1 on another number of them, or divided otherwise</source>
        <translation>%1 行数量不同或切分方式不同</translation>
    </message>
    <message>
        <source>%1 in other types</source>
        <translation>%1 行类型不同</translation>
    </message>
    <message>
        <source>%1 of another phase or kind of run</source>
        <translation>%1 行属于其他阶段或运行方式</translation>
    </message>
    <message>
        <source>%1 of other lengths or another batch</source>
        <translation>%1 行长度或批大小不同</translation>
    </message>
    <message>
        <source>Not shown: %1.</source>
        <translation>未显示：%1。</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MeasurementsDialog</name>
    <message>
        <source>Own measurements</source>
        <translation>自己的测量</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>加载…</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What is not in the rows is taken over from there; from nothing, only these rows and general expectations count</source>
        <translation>行中没有的内容取自起点；无起点时，只依据这些行和一般预期</translation>
    </message>
    <message>
        <source>Leave each out in turn</source>
        <translation>逐一留出</translation>
    </message>
    <message>
        <source>Fits again without each accelerator, model and class of lengths, and tells how well the rest predicts it: takes longer</source>
        <translation>依次去掉每个加速器、模型和长度类别重新拟合，并说明其余数据的预测效果：耗时更长</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of the fit</source>
        <translation>拟合进度</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The calibration&apos;s id: small letters, digits, &apos;-&apos; and &apos;.&apos;</source>
        <translation>校准的标识：小写字母、数字、“-”和“.”</translation>
    </message>
    <message>
        <source>Save and use</source>
        <translation>保存并使用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Load measurements</source>
        <translation>加载测量文件</translation>
    </message>
    <message>
        <source>Small letters, digits, &apos;-&apos; and &apos;.&apos; only, and a letter or digit first</source>
        <translation>只能用小写字母、数字、“-”和“.”，且以字母或数字开头</translation>
    </message>
    <message>
        <source>%1 is the name of a shipped calibration</source>
        <translation>%1 是随附校准的名称</translation>
    </message>
    <message>
        <source>Some rows cannot be used: mend the file, or leave them out</source>
        <translation>有些行不能使用：请修正文件，或忽略这些行</translation>
    </message>
    <message>
        <source>Fit first</source>
        <translation>请先拟合</translation>
    </message>
    <message>
        <source>A measurement file (CSV), or what llama-bench, vLLM, SGLang, GuideLLM, AIPerf, InferenceX or trtllm-bench wrote: load it, or drop it here</source>
        <translation>测量文件（CSV），或 llama-bench、vLLM、SGLang、GuideLLM、AIPerf、InferenceX、trtllm-bench 的输出：载入，或拖放到此处</translation>
    </message>
    <message>
        <source>Measurements (*.csv *.json *.jsonl *.md)</source>
        <translation>测量数据 (*.csv *.json *.jsonl *.md)</translation>
    </message>
    <message>
        <source>You have a calibration %1 already.</source>
        <translation>您已有名为 %1 的校准。</translation>
    </message>
    <message>
        <source>It and its measurements would be overwritten.</source>
        <translation>它及其测量数据将被覆盖。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MemoryBar</name>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 of %2 GB</source>
        <translation>%1 / %2 GB</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>Memory of %1: %2</source>
        <translation>%1 的显存：%2</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MemorySection</name>
    <message>
        <source>memory reserve</source>
        <translation>显存预留</translation>
    </message>
    <message>
        <source>at pin %1</source>
        <translation>标记点 %1 处</translation>
    </message>
    <message>
        <source>weights only</source>
        <translation>仅权重</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>KV</source>
        <translation>KV</translation>
    </message>
    <message>
        <source>live</source>
        <translation>活动激活</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Memory reserve</source>
        <translation>显存预留</translation>
    </message>
    <message>
        <source>Kept free on each accelerator for the runtime</source>
        <translation>每个加速器上为运行时留出的显存</translation>
    </message>
    <message>
        <source>%1: what a program can allocate, %2 MiB</source>
        <translation>%1：程序可分配的显存，%2 MiB</translation>
    </message>
    <message>
        <source>%1: the data sheet&apos;s size, %2 GB</source>
        <translation>%1：规格表标称容量，%2 GB</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>可用值</translation>
    </message>
    <message>
        <source>A: usable</source>
        <translation>A：可用值</translation>
    </message>
    <message>
        <source>B: usable</source>
        <translation>B：可用值</translation>
    </message>
    <message>
        <source>states</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>not divisible by this layout</source>
        <translation>无法按此方式划分</translation>
    </message>
    <message>
        <source>each of %1 and %2, %3</source>
        <translation>%1 个与 %2 个中的每个，%3</translation>
    </message>
    <message>
        <source>each of %1, %2</source>
        <translation>%1 个中的每个，%2</translation>
    </message>
    <message>
        <source>Kept free on each accelerator for the runtime, in GB (10⁹ bytes): context, libraries, CUDA graphs; vLLM reports about 0.9</source>
        <translation>每个加速器为运行时保留的内存，单位 GB（10⁹ 字节）：上下文、库、CUDA 图；vLLM 报告约 0.9</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Requests of %1 + %2 tokens at once: %3</source>
        <translation>同时容纳的 %1 + %2 词元请求：%3</translation>
    </message>
    <message>
        <source>of the request</source>
        <translation>此请求</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MeshNotice</name>
    <message>
        <source>Use %1 of each</source>
        <translation>各用 %1 个</translation>
    </message>
    <message>
        <source>Use %1 of A, %2 of B</source>
        <translation>A 用 %1 个，B 用 %2 个</translation>
    </message>
    <message>
        <source>Use %1 of A</source>
        <translation>A 用 %1 个</translation>
    </message>
    <message>
        <source>Use %1 of B</source>
        <translation>B 用 %1 个</translation>
    </message>
    <message>
        <source>Nothing fits one accelerator: weights %1 GB, memory %2 and %3 GB. Speeds as if they fitted.</source>
        <translation>单个加速器放不下：权重 %1 GB，显存 %2 和 %3 GB。速度按放得下计算。</translation>
    </message>
    <message>
        <source>Nothing fits: each of A needs %1 of %2 GB, each of B %3 of %4 GB. Speeds as if they fitted.</source>
        <translation>放不下：A 每个 %2 GB 需 %1，B 每个 %4 GB 需 %3。速度按放得下计算。</translation>
    </message>
    <message>
        <source>Nothing fits A: it needs %1 of %2 GB. Its speeds as if it fitted.</source>
        <translation>A 放不下：%2 GB 需 %1。其速度按放得下计算。</translation>
    </message>
    <message>
        <source>Nothing fits B: it needs %1 of %2 GB. Its speeds as if it fitted.</source>
        <translation>B 放不下：%2 GB 需 %1。其速度按放得下计算。</translation>
    </message>
    <message>
        <source>what was missing</source>
        <translation>所缺的条件</translation>
    </message>
    <message>
        <source>groups that fit</source>
        <translation>放得下的组</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MeshPanel</name>
    <message>
        <source>Keep the colour scale</source>
        <translation>固定色标</translation>
    </message>
    <message>
        <source>Whole meshes</source>
        <translation>完整网格图</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the meshes or the roofline chart as a picture</source>
        <translation>将网格图或屋顶线图保存为图片</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>等值线</translation>
    </message>
    <message>
        <source>No contours</source>
        <translation>无等值线</translation>
    </message>
    <message>
        <source>Break-even</source>
        <translation>持平线</translation>
    </message>
    <message>
        <source>Contours 1×, 1.5×</source>
        <translation>等值线 1×、1.5×</translation>
    </message>
    <message>
        <source>Contours 1×, 1.25×, 2×</source>
        <translation>等值线 1×、1.25×、2×</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>contours</source>
        <translation>等值线</translation>
    </message>
    <message>
        <source>Contours %1</source>
        <translation>等值线 %1</translation>
    </message>
    <message>
        <source>colour scale</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>所显示的内容</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MeshPlot</name>
    <message>
        <source>Advantage of A over B</source>
        <translation>A 相对 B 的优势</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MethodModel</name>
    <message>
        <source>reference</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1–%2×</source>
        <translation>%1–%2×</translation>
    </message>
    <message>
        <source>In how much of the map the winner is not that of operator by operator, exact</source>
        <translation>图中胜者与逐算子精确公式不同的部分</translation>
    </message>
    <message>
        <source>The ratio of A over B against that of operator by operator, exact: from the 5th to the 95th percentile of the map</source>
        <translation>A 对 B 之比与逐算子精确公式之比的比值：图中第 5 至第 95 百分位</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>At the pin</source>
        <translation>标记处</translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation>不同之处占</translation>
    </message>
    <message>
        <source>Ratio of ratios</source>
        <translation>比值之比</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MethodPanel</name>
    <message>
        <source>context %1, batch %2</source>
        <translation>上下文 %1，批大小 %2</translation>
    </message>
    <message>
        <source>The published formulas say nothing here, so that no operator can be named.</source>
        <translation>已发表公式在此没有定义，因此无法指出算子。</translation>
    </message>
    <message>
        <source>%1 makes the formulas differ most here: with its published time alone the ratio is %2 instead of %3.</source>
        <translation>此处两组公式的差别主要来自 %1：仅换用其已发表时间，比值为 %2 而非 %3。</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ModelFieldRow</name>
    <message>
        <source>Gated</source>
        <translation>门控</translation>
    </message>
    <message>
        <source>Gate, up and down projection</source>
        <translation>门控、升维和降维投影</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Up and down projection</source>
        <translation>升维和降维投影</translation>
    </message>
    <message>
        <source>RMS</source>
        <translation>RMS</translation>
    </message>
    <message>
        <source>RMS norm: a weight</source>
        <translation>RMS 归一化：权重</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层归一化</translation>
    </message>
    <message>
        <source>Layer norm: a weight and a bias</source>
        <translation>层归一化：权重和偏置</translation>
    </message>
    <message>
        <source>all equal</source>
        <translation>均相同</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ModelPicker</name>
    <message>
        <source>Search models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>Load from file…</source>
        <translation>从文件载入…</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>自建</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ModelSection</name>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Save model as…</source>
        <translation>模型另存为…</translation>
    </message>
    <message>
        <source>%1 B, %2 B active</source>
        <translation>%1 B，激活 %2 B</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Counted from the architecture, embeddings, norms and biases in it</source>
        <translation>按架构统计，包含嵌入、归一化和偏置</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>激活参数</translation>
    </message>
    <message>
        <source>What one token uses: total less the experts it does not visit</source>
        <translation>单个词元用到的参数：总量减去它未经过的专家</translation>
    </message>
    <message>
        <source>Weights, %1</source>
        <translation>权重，%1</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>1 GB = 10⁹ bytes</source>
        <translation>1 GB = 10⁹ 字节</translation>
    </message>
    <message>
        <source>KV cache, %1</source>
        <translation>KV 缓存，%1</translation>
    </message>
    <message>
        <source>kB per token</source>
        <translation>kB/词元</translation>
    </message>
    <message>
        <source>Keys and values of one token, over all layers</source>
        <translation>单个词元在所有层中的键和值</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>Load model or config.json…</source>
        <translation>载入模型或 config.json…</translation>
    </message>
    <message>
        <source>Keep in my models</source>
        <translation>保存到我的模型</translation>
    </message>
    <message>
        <source>million</source>
        <translation>百万</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::NumberField</name>
    <message>
        <source>%1 is out of range: it has to be from %2 to %3.</source>
        <translation>%1 超出范围：须在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>the nearest are %1 and %2</source>
        <translation>最接近的是 %1 和 %2</translation>
    </message>
    <message>
        <source>the nearest is %1</source>
        <translation>最接近的是 %1</translation>
    </message>
    <message>
        <source>%1 is not possible here; %2.</source>
        <translation>此处不能为 %1；%2。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number: 8192, 8k, 1e4 or 64*128 are.</source>
        <translation>“%1”不是整数：可以写 8192、8k、1e4 或 64*128。</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::OperatorModel</name>
    <message>
        <source>one step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>One step: %1 FLOP, %2 GB</source>
        <translation>一步：%1 FLOP，%2 GB</translation>
    </message>
    <message>
        <source>%1 × %2: %3 MFLOP, %4 MB each (weights %5, activations %6, KV cache %7)</source>
        <translation>%1 × %2：每个 %3 MFLOP，%4 MB（权重 %5，激活 %6，KV 缓存 %7）</translation>
    </message>
    <message>
        <source>%1: %2 each, %3</source>
        <translation>%1：每个 %2，%3</translation>
    </message>
    <message>
        <source>%1 states no vector rate: held against bandwidth alone</source>
        <translation>%1 未给出向量算力：只按带宽计</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>受限于</translation>
    </message>
    <message>
        <source>FLOP/B</source>
        <translation>FLOP/B</translation>
    </message>
    <message>
        <source>Arithmetic intensity: FLOPs over bytes</source>
        <translation>算术强度：FLOP 数除以字节数</translation>
    </message>
    <message>
        <source>A, %</source>
        <translation>A，%</translation>
    </message>
    <message>
        <source>B, %</source>
        <translation>B，%</translation>
    </message>
    <message>
        <source>Share of the step&apos;s time</source>
        <translation>占一步时间的比例</translation>
    </message>
    <message>
        <source>mem</source>
        <translation>访存</translation>
    </message>
    <message>
        <source>comp</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>link</source>
        <translation>互连</translation>
    </message>
    <message>
        <source>A %1, B %2</source>
        <translation>A %1，B %2</translation>
    </message>
    <message>
        <source>One step: %1 FLOP, %2 GB, %3 MB sent</source>
        <translation>一步：%1 FLOP，%2 GB，发送 %3 MB</translation>
    </message>
    <message>
        <source>%1 × %2: %3 MB sent each</source>
        <translation>%1 × %2：每个发送 %3 MB</translation>
    </message>
    <message>
        <source>%1: %2 each</source>
        <translation>%1：每个 %2</translation>
    </message>
    <message>
        <source>Beside the computing: a step takes the longer of both</source>
        <translation>与计算并行：一步取两者中较长者</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90 % 区间</translation>
    </message>
    <message>
        <source>Nine in ten measured steps are expected between these ends: A %1, B %2</source>
        <translation>预计十分之九的实测步骤落在两端之间：A %1，B %2</translation>
    </message>
    <message>
        <source>A count</source>
        <translation>A 次数</translation>
    </message>
    <message>
        <source>A, s</source>
        <translation>A，秒</translation>
    </message>
    <message>
        <source>A share</source>
        <translation>A 占比</translation>
    </message>
    <message>
        <source>A FLOP</source>
        <translation>A FLOP</translation>
    </message>
    <message>
        <source>A bytes</source>
        <translation>A 字节</translation>
    </message>
    <message>
        <source>A bound</source>
        <translation>A 受限于</translation>
    </message>
    <message>
        <source>B count</source>
        <translation>B 次数</translation>
    </message>
    <message>
        <source>B, s</source>
        <translation>B，秒</translation>
    </message>
    <message>
        <source>B share</source>
        <translation>B 占比</translation>
    </message>
    <message>
        <source>B FLOP</source>
        <translation>B FLOP</translation>
    </message>
    <message>
        <source>B bytes</source>
        <translation>B 字节</translation>
    </message>
    <message>
        <source>B bound</source>
        <translation>B 受限于</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::OperatorPanel</name>
    <message>
        <source>Click a mesh to pin a point: its operators are shown here.</source>
        <translation>单击网格图设标记点：此处显示其各算子。</translation>
    </message>
    <message>
        <source>pin %1: prompt %2, batch %3</source>
        <translation>标记点 %1：提示 %2，批大小 %3</translation>
    </message>
    <message>
        <source>pin %1: context %2, batch %3</source>
        <translation>标记点 %1：上下文 %2，批大小 %3</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Total of the operators</source>
        <translation>算子合计</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::PairPanel</name>
    <message>
        <source>none keeps within the limits</source>
        <translation>无一满足限值</translation>
    </message>
    <message>
        <source>%1 prefills, %2 decodes</source>
        <translation>%1 预填充，%2 解码</translation>
    </message>
    <message>
        <source>Prefilling groups to one that decodes</source>
        <translation>每个解码组对应的预填充组数</translation>
    </message>
    <message>
        <source>As many as keep each other busy: a prompt&apos;s time over the time in which its tokens are generated</source>
        <translation>使彼此都不空闲的数量：一个提示的时间除以生成其词元的时间</translation>
    </message>
    <message>
        <source>Bill of the prefilling group</source>
        <translation>预填充组的费用</translation>
    </message>
    <message>
        <source>USD/M, %1</source>
        <translation>USD/M，%1</translation>
    </message>
    <message>
        <source>Bill of the decoding group</source>
        <translation>解码组的费用</translation>
    </message>
    <message>
        <source>Transfer of keys and values</source>
        <translation>键值传输</translation>
    </message>
    <message>
        <source>adds %1 if waited for</source>
        <translation>若等待则增加 %1</translation>
    </message>
    <message>
        <source>Of one prompt over the slower of the two links; hidden behind other requests it costs nothing</source>
        <translation>一个提示经两者中较慢的互连传输；隐藏于其他请求之后则不计费用</translation>
    </message>
    <message>
        <source>The cheapest pair</source>
        <translation>最便宜的组合</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ParetoPanel</name>
    <message>
        <source>batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>input %1, output %2, every batch</source>
        <translation>输入 %1，输出 %2，各批大小</translation>
    </message>
    <message>
        <source>output tokens/s per USD/h</source>
        <translation>每 USD/h 的输出词元/秒</translation>
    </message>
    <message>
        <source>output tokens/s a watt</source>
        <translation>每瓦输出词元/秒</translation>
    </message>
    <message>
        <source>output tokens/s an accelerator</source>
        <translation>每加速器输出词元/秒</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>帕累托</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ParetoPlot</name>
    <message>
        <source>What each candidate offers</source>
        <translation>各候选所能提供</translation>
    </message>
    <message>
        <source>%1, %2 in flight: %3 tokens/s a user, %4 %5</source>
        <translation>%1，在途 %2：每用户 %3 词元/秒，%4 %5</translation>
    </message>
    <message>
        <source>%1; the first token comes too late</source>
        <translation>%1；首词元太晚</translation>
    </message>
    <message>
        <source>No batch of any candidate fits.</source>
        <translation>任何候选的任何批大小都放不下。</translation>
    </message>
    <message>
        <source>tokens/s a user</source>
        <translation>每用户词元/秒</translation>
    </message>
    <message>
        <source>misses %1 ms</source>
        <translation>达不到 %1 ms</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::PickerModel</name>
    <message>
        <source>yours</source>
        <translation>自建</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>yours, %1</source>
        <translation>自有，%1</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::PinModel</name>
    <message>
        <source>Pin</source>
        <translation>标记点</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>A tok/s</source>
        <translation>A tok/s</translation>
    </message>
    <message>
        <source>bound by</source>
        <translation>受限于</translation>
    </message>
    <message>
        <source>B tok/s</source>
        <translation>B tok/s</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>GB each</source>
        <translation>每卡 GB</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1？</translation>
    </message>
    <message>
        <source>A tok/s, low</source>
        <translation>A tok/s，下限</translation>
    </message>
    <message>
        <source>A tok/s, high</source>
        <translation>A tok/s，上限</translation>
    </message>
    <message>
        <source>B tok/s, low</source>
        <translation>B tok/s，下限</translation>
    </message>
    <message>
        <source>B tok/s, high</source>
        <translation>B tok/s，上限</translation>
    </message>
    <message>
        <source>Operator, low</source>
        <translation>逐算子，下限</translation>
    </message>
    <message>
        <source>Operator, high</source>
        <translation>逐算子，上限</translation>
    </message>
    <message>
        <source>“%1” is no whole number from 1 to %2.</source>
        <translation>“%1”不是 1 到 %2 的整数。</translation>
    </message>
    <message>
        <source>%1 against %2: A %3, B %4, ahead %5 in place of %6</source>
        <translation>%1 对比 %2：A %3，B %4，领先 %5（原为 %6）</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::PinPanel</name>
    <message>
        <source>Pinned points</source>
        <translation>标记点</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>click a mesh to pin, Delete to remove, double click to type</source>
        <translation>点击网格图添加标记，Delete 移除，双击可输入</translation>
    </message>
    <message>
        <source>Type a new pin</source>
        <translation>输入新的标记点</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::PlaceModel</name>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>What keeps the batch from being larger</source>
        <translation>使批大小不能更大的原因</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>bound by</source>
        <translation>受限于</translation>
    </message>
    <message>
        <source>ms/token</source>
        <translation>ms/词元</translation>
    </message>
    <message>
        <source>USD/M</source>
        <translation>USD/M</translation>
    </message>
    <message>
        <source>J/token</source>
        <translation>J/词元</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>词元/秒</translation>
    </message>
    <message>
        <source>of best</source>
        <translation>相对最佳</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::PlacePanel</name>
    <message>
        <source>Find candidates</source>
        <translation>查找候选</translation>
    </message>
    <message>
        <source>At the level</source>
        <translation>在该水平下</translation>
    </message>
    <message>
        <source>input %1, output %2</source>
        <translation>输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>At the request</source>
        <translation>在该请求处</translation>
    </message>
    <message>
        <source>At pin %1</source>
        <translation>标记 %1 处</translation>
    </message>
    <message>
        <source>context %1, batch %2</source>
        <translation>上下文 %1，批大小 %2</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Candidates at the place</source>
        <translation>该处的候选</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::PointReadout</name>
    <message>
        <source>What the data sheets allow: measured times are longer</source>
        <translation>数据手册所允许的：实测时间更长</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::PrecisionSection</name>
    <message>
        <source>INT4 group</source>
        <translation>INT4 分组</translation>
    </message>
    <message>
        <source>experts read</source>
        <translation>读取的专家</translation>
    </message>
    <message>
        <source>wider type</source>
        <translation>更宽类型</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>Routed experts</source>
        <translation>路由专家</translation>
    </message>
    <message>
        <source>as weights</source>
        <translation>同权重</translation>
    </message>
    <message>
        <source>A matrix product computes at the rate of the wider of weight and activation type</source>
        <translation>矩阵乘按权重与激活中较宽类型的算力计算</translation>
    </message>
    <message>
        <source>Attention computes in this type</source>
        <translation>注意力按此类型计算</translation>
    </message>
    <message>
        <source>Weights that share one FP16 scale</source>
        <translation>共用一个 FP16 缩放因子的权重数</translation>
    </message>
    <message>
        <source>Experts read</source>
        <translation>读取的专家</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>期望值</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Allow a wider type</source>
        <translation>允许更宽类型</translation>
    </message>
    <message>
        <source>Where an accelerator states no rate for a type, take the next wider one&apos;s; else it is not available</source>
        <translation>加速器未给出某类型的算力时，取更宽一级类型的算力；否则为不可用</translation>
    </message>
    <message>
        <source>FP32 as TF32</source>
        <translation>FP32 按 TF32</translation>
    </message>
    <message>
        <source>FP32 matrix products run at the TF32 rate: eleven bits of each factor count, sums stay in FP32</source>
        <translation>FP32 矩阵乘法按 TF32 算力运行：每个因子只取 11 位有效位，累加仍为 FP32</translation>
    </message>
    <message>
        <source>not known: choose one</source>
        <translation>未知：请选择</translation>
    </message>
    <message>
        <source>assumed (%1)</source>
        <translation>假定（%1）</translation>
    </message>
    <message>
        <source>as published (%1)</source>
        <translation>按发布（%1）</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>expected: as many different experts as the step&apos;s tokens hit on average, E·(1 − (1 − k/E)^T); all: every expert, every step; least: those of one token, which every step needs, whatever tokens choose</source>
        <translation>期望：该步各词元平均命中的不同专家数 E·(1 − (1 − k/E)^T)；全部：每步读取所有专家；最少：仅一个词元的专家，无论词元如何选择每步都需要</translation>
    </message>
    <message>
        <source>least</source>
        <translation>最少</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::PriceLine</name>
    <message>
        <source>kind of prices</source>
        <translation>价格种类</translation>
    </message>
    <message>
        <source>level of power</source>
        <translation>功率层级</translation>
    </message>
    <message>
        <source>power usage effectiveness</source>
        <translation>电能使用效率</translation>
    </message>
    <message>
        <source>price of A</source>
        <translation>A 的价格</translation>
    </message>
    <message>
        <source>price of B</source>
        <translation>B 的价格</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Watts</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>USD/h</source>
        <translation>USD/h</translation>
    </message>
    <message>
        <source>USD/h each</source>
        <translation>USD/h（每个）</translation>
    </message>
    <message>
        <source>Older than %1 days: stale (%2)</source>
        <translation>已超过 %1 天：过时（%2）</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未给出</translation>
    </message>
    <message>
        <source>watts of one accelerator</source>
        <translation>一个加速器的功率</translation>
    </message>
    <message>
        <source>Level of power</source>
        <translation>功率层级</translation>
    </message>
    <message>
        <source>The accelerators&apos; own limit</source>
        <translation>加速器自身的上限</translation>
    </message>
    <message>
        <source>With what the host draws beside them</source>
        <translation>加上主机的功耗</translation>
    </message>
    <message>
        <source>That times the power usage effectiveness</source>
        <translation>再乘以电能使用效率</translation>
    </message>
    <message>
        <source>Power usage effectiveness</source>
        <translation>电能使用效率</translation>
    </message>
    <message>
        <source>Power of the facility over that of its machines</source>
        <translation>机房总功率与其机器功率之比</translation>
    </message>
    <message>
        <source>Price of A</source>
        <translation>A 的价格</translation>
    </message>
    <message>
        <source>USD for an hour of one accelerator; typed, it is yours</source>
        <translation>一个加速器每小时的 USD；键入后即为您自己的价格</translation>
    </message>
    <message>
        <source>Price of B</source>
        <translation>B 的价格</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Where the prices come from</source>
        <translation>价格来源</translation>
    </message>
    <message>
        <source>Old prices</source>
        <translation>过时的价格</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::RankingModel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>cheapest below %1 USD/h</source>
        <translation>低于每小时 %1 USD 时最便宜</translation>
    </message>
    <message>
        <source>%1 · %2 USD/h</source>
        <translation>%1 · %2 USD/h</translation>
    </message>
    <message>
        <source>Click to see where it costs how much more than the best</source>
        <translation>点击查看它在何处比最佳贵多少</translation>
    </message>
    <message>
        <source>%1 to %2 USD/h of the whole group. %3</source>
        <translation>整组每小时 %1 至 %2 USD。%3</translation>
    </message>
    <message>
        <source>%1 to %2 USD per million output tokens within the prices’ quartiles</source>
        <translation>在价格四分位区间内，每百万输出词元 %1 至 %2 USD</translation>
    </message>
    <message>
        <source>An hour of the whole group; m: prices of marketplaces</source>
        <translation>整组每小时价格；m：市场平台价格</translation>
    </message>
    <message>
        <source>Share of the requests for which it is best</source>
        <translation>它最佳的请求所占比例</translation>
    </message>
    <message>
        <source>Share of the map in which it is best; every cell counts alike</source>
        <translation>它最佳处占图的比例；各单元格权重相同</translation>
    </message>
    <message>
        <source>What it costs beyond the best for each kind of request, over what it serves</source>
        <translation>在其可服务范围内，比每类请求的最佳者多出的费用</translation>
    </message>
    <message>
        <source>The same where it is greatest</source>
        <translation>同上，取其最大处</translation>
    </message>
    <message>
        <source>Of the whole traffic, at one batch</source>
        <translation>整个流量，同一批大小</translation>
    </message>
    <message>
        <source>At the request, or at the first pin</source>
        <translation>在该请求或第一个标记处</translation>
    </message>
    <message>
        <source>From the lower to the upper quartile of prices, on one logarithmic scale</source>
        <translation>价格下四分位至上四分位，同一对数刻度</translation>
    </message>
    <message>
        <source>Joules of an output token at the level of power chosen</source>
        <translation>所选功率层级下每输出词元的焦耳数</translation>
    </message>
    <message>
        <source>Share of the requests that it serves</source>
        <translation>它可服务的请求比例</translation>
    </message>
    <message>
        <source>Share of the map that it serves</source>
        <translation>它可服务处占图的比例</translation>
    </message>
    <message>
        <source>Least number of groups for the busiest minute, and their price</source>
        <translation>最忙一分钟所需的最少组数及其价格</translation>
    </message>
    <message>
        <source>Requests in flight at the request or pin</source>
        <translation>该请求或标记处的在途请求数</translation>
    </message>
    <message>
        <source>USD/M</source>
        <translation>USD/M</translation>
    </message>
    <message>
        <source>J/token</source>
        <translation>J/词元</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>词元/秒</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>USD/h</source>
        <translation>USD/h</translation>
    </message>
    <message>
        <source>Wins, %</source>
        <translation>胜出，%</translation>
    </message>
    <message>
        <source>Regret, %</source>
        <translation>遗憾，%</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>最坏</translation>
    </message>
    <message>
        <source>Serves, %</source>
        <translation>可服务，%</translation>
    </message>
    <message>
        <source>Busiest minute</source>
        <translation>最忙一分钟</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::RankingPanel</name>
    <message>
        <source>%1 requests of %2 · click a row: where it costs how much more</source>
        <translation>%2 的 %1 个请求 · 点击一行：查看它在何处贵多少</translation>
    </message>
    <message>
        <source>every cell alike · click a row: where it costs how much more</source>
        <translation>各单元格权重相同 · 点击一行：查看它在何处贵多少</translation>
    </message>
    <message>
        <source>Put onto A</source>
        <translation>放到 A</translation>
    </message>
    <message>
        <source>Put onto B</source>
        <translation>放到 B</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>accelerator A</source>
        <translation>加速器 A</translation>
    </message>
    <message>
        <source>accelerator B</source>
        <translation>加速器 B</translation>
    </message>
    <message>
        <source>further accelerators</source>
        <translation>其他加速器</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::RequestModel</name>
    <message>
        <source>Time to first token</source>
        <translation>首词元时间</translation>
    </message>
    <message>
        <source>TTFT: the time of the prefill, all prompts of the batch together; in a closed loop one prompt a replica</source>
        <translation>TTFT：预填充的时间，整批提示一起处理；闭环时每个副本一次一个提示</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>The keys and values of the prompt go over the slower group&apos;s links, each accelerator sending or receiving what it holds</source>
        <translation>提示的键和值经由较慢一组的互连传送，每个加速器收发自己所存的部分</translation>
    </message>
    <message>
        <source>Time per output token</source>
        <translation>每词元时间</translation>
    </message>
    <message>
        <source>TPOT: decode time / output tokens, the mean decode step; in a closed loop with the prefills of other requests between two tokens</source>
        <translation>TPOT：解码时间 / 输出词元数，即平均解码步；闭环时还含两个词元之间其他请求的预填充</translation>
    </message>
    <message>
        <source>first</source>
        <translation>首个</translation>
    </message>
    <message>
        <source>The decode step right behind the prompt</source>
        <translation>紧接提示之后的解码步</translation>
    </message>
    <message>
        <source>last</source>
        <translation>末个</translation>
    </message>
    <message>
        <source>The decode step of the last output token</source>
        <translation>最后一个输出词元的解码步</translation>
    </message>
    <message>
        <source>Decode</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>The sum of the decode steps of all output tokens</source>
        <translation>全部输出词元的解码步之和</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Time to first token + transfer + decode</source>
        <translation>首词元时间 + 传输 + 解码</translation>
    </message>
    <message>
        <source>Time to first token + decode</source>
        <translation>首词元时间 + 解码</translation>
    </message>
    <message>
        <source>Output tokens/s</source>
        <translation>输出词元/秒</translation>
    </message>
    <message>
        <source>Of the whole group: batch · output tokens / total</source>
        <translation>整组：批大小 · 输出词元数 / 合计</translation>
    </message>
    <message>
        <source>a request</source>
        <translation>每个请求</translation>
    </message>
    <message>
        <source>Output tokens / total</source>
        <translation>输出词元数 / 合计</translation>
    </message>
    <message>
        <source>an accelerator</source>
        <translation>每个加速器</translation>
    </message>
    <message>
        <source>Of the whole group / the accelerators of both groups</source>
        <translation>整组的值 / 两组加速器总数</translation>
    </message>
    <message>
        <source>Of the whole group / its accelerators</source>
        <translation>整组的值 / 加速器数</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Of the fullest accelerator of the decoding group</source>
        <translation>解码组中占用最多的加速器</translation>
    </message>
    <message>
        <source>Of the fullest accelerator of the group</source>
        <translation>组内占用最多的加速器</translation>
    </message>
    <message>
        <source>Memory, GB</source>
        <translation>显存，GB</translation>
    </message>
    <message>
        <source>%1, while the prompt is computed or the last token generated, whichever takes more</source>
        <translation>%1，取处理提示时与生成最后一个词元时的较大者</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>放得下</translation>
    </message>
    <message>
        <source>Whether every accelerator that takes part holds its share</source>
        <translation>参与的每个加速器是否都放得下各自的部分</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>领先</translation>
    </message>
    <message>
        <source>Batch %1, %2 tokens in, %3 out: %4</source>
        <translation>批大小 %1，输入 %2 词元，输出 %3 词元：%4</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90 % 区间</translation>
    </message>
    <message>
        <source>Nine in ten measured figures are expected between these ends</source>
        <translation>预计十分之九的实测值落在两端之间</translation>
    </message>
    <message>
        <source>A low</source>
        <translation>A 下限</translation>
    </message>
    <message>
        <source>A high</source>
        <translation>A 上限</translation>
    </message>
    <message>
        <source>B low</source>
        <translation>B 下限</translation>
    </message>
    <message>
        <source>B high</source>
        <translation>B 上限</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1？</translation>
    </message>
    <message>
        <source>requests in flight</source>
        <translation>在途请求</translation>
    </message>
    <message>
        <source>prefill</source>
        <translation>预填充</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>Decoding at once</source>
        <translation>同时解码</translation>
    </message>
    <message>
        <source>Requests of the batch that decode; the others are in prefill, wait for it, or are on their way over the links</source>
        <translation>批次中正在解码的请求；其余的正在预填充、等待预填充或正经由链路传输</translation>
    </message>
    <message>
        <source>Bound by</source>
        <translation>受限于</translation>
    </message>
    <message>
        <source>What the throughput hangs on: the requests in flight, or how many prompts a second the prefill or the links can feed</source>
        <translation>决定吞吐量的因素：在途请求数，或预填充、链路每秒能送入的提示数</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>In the types that the group runs in</source>
        <translation>按该组所用的类型</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>Of the prompts and all generated tokens</source>
        <translation>所有提示与生成词元的</translation>
    </message>
    <message>
        <source>states</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Of linear layers, whatever the length</source>
        <translation>线性层的，与长度无关</translation>
    </message>
    <message>
        <source>live</source>
        <translation>活动激活</translation>
    </message>
    <message>
        <source>The most that one operator reads and writes</source>
        <translation>单个算子读写的最大量</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Kept free for the runtime</source>
        <translation>为运行时保留</translation>
    </message>
    <message>
        <source>Largest batch</source>
        <translation>最大批量</translation>
    </message>
    <message>
        <source>So many of these requests are held at once; memory is what binds</source>
        <translation>可同时容纳的此类请求数；受限于内存</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Memory holds so many of the batch at once; the others wait for their place, and the time to first token holds the wait</source>
        <translation>内存一次只能容纳批次中的这么多请求；其余请求等待空位，首词元时间包含等待时间</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::RequestPanel</name>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>prefill</source>
        <translation>预填充</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>decode</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>prefill %1 + decode %2</source>
        <translation>预填充 %1 + 解码 %2</translation>
    </message>
    <message>
        <source>%1 not available: %2</source>
        <translation>%1 不可用：%2</translation>
    </message>
    <message>
        <source>%1 does not fit.</source>
        <translation>%1 放不下。</translation>
    </message>
    <message>
        <source>%1 does not fit; %2 would.</source>
        <translation>%1 放不下；%2 可以。</translation>
    </message>
    <message>
        <source>%1 does not fit, nor on up to %2 of them.</source>
        <translation>%1 放不下，多至 %2 个也不行。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>by what binds, one scale</source>
        <translation>按受限因素，统一标度</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Figures of the request</source>
        <translation>请求的数据</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>%1 does not fit; %2 would, but the rate between its accelerators is not stated.</source>
        <translation>%1 放不下；%2 可以，但未给出加速器之间的带宽。</translation>
    </message>
    <message>
        <source>%1 tokens of prompt and output are beyond the model&apos;s context of %2.</source>
        <translation>提示与输出共 %1 个词元，超出模型的上下文长度 %2。</translation>
    </message>
    <message>
        <source>wait and prefill %1 + decode %2</source>
        <translation>等待与预填充 %1 + 解码 %2</translation>
    </message>
    <message>
        <source>%1 holds %2 of the %3 requests at once; the others wait.</source>
        <translation>%1 一次可容纳 %3 个请求中的 %2 个；其余等待。</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::RequestSection</name>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Sequences that start together, or, in a closed loop, are in flight</source>
        <translation>一起开始的序列数；闭环时为同时在途的序列数</translation>
    </message>
    <message>
        <source>Prompt tokens of each sequence</source>
        <translation>每个序列的提示词元数</translation>
    </message>
    <message>
        <source>Tokens generated for each sequence</source>
        <translation>每个序列生成的词元数</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ResidualModel</name>
    <message>
        <source>prefill</source>
        <translation>预填充</translation>
    </message>
    <message>
        <source>decode</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>whole run</source>
        <translation>整个请求</translation>
    </message>
    <message>
        <source>%1, loop</source>
        <translation>%1，闭环</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 tok/s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>90 % interval %1–%2</source>
        <translation>90 % 区间 %1–%2</translation>
    </message>
    <message>
        <source>Predicted / measured − 1</source>
        <translation>预测 / 实测 − 1</translation>
    </message>
    <message>
        <source>Whether the measured figure lies within the 90 % interval of the prediction</source>
        <translation>实测值是否落在预测的 90 % 区间内</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Error, %</source>
        <translation>误差，%</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>在区间内</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ResidualPlot</name>
    <message>
        <source>predicted / measured</source>
        <translation>预测 / 实测</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ResidualView</name>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Over which quantity</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>over batch</source>
        <translation>按批大小</translation>
    </message>
    <message>
        <source>over input</source>
        <translation>按输入</translation>
    </message>
    <message>
        <source>over output</source>
        <translation>按输出</translation>
    </message>
    <message>
        <source>over measured time</source>
        <translation>按实测时间</translation>
    </message>
    <message>
        <source>Coloured by</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>by accelerator</source>
        <translation>按加速器着色</translation>
    </message>
    <message>
        <source>by model</source>
        <translation>按模型着色</translation>
    </message>
    <message>
        <source>Measured rows and what is predicted</source>
        <translation>实测行与预测</translation>
    </message>
    <message>
        <source>Predicted over measured</source>
        <translation>预测比实测</translation>
    </message>
    <message>
        <source>No row can be predicted.</source>
        <translation>没有可预测的行。</translation>
    </message>
    <message>
        <source>%1 rows, median error %2 %, within the 90 % interval %3 %</source>
        <translation>%1 行，误差中位数 %2 %，落在 90 % 区间内 %3 %</translation>
    </message>
    <message>
        <source>Fitted to these rows: %1</source>
        <translation>已拟合到这些行：%1</translation>
    </message>
    <message>
        <source>Predicted by %2, not fitted to these rows: %1</source>
        <translation>由 %2 预测，未拟合这些行：%1</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>input, tokens</source>
        <translation>输入（词元）</translation>
    </message>
    <message>
        <source>output, tokens</source>
        <translation>输出（词元）</translation>
    </message>
    <message>
        <source>measured, ms</source>
        <translation>实测（ms）</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::RooflinePanel</name>
    <message>
        <source>further accelerators</source>
        <translation>其他加速器</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>已显示</translation>
    </message>
    <message>
        <source>Add to the chart, or take away</source>
        <translation>添加到图中或移除</translation>
    </message>
    <message>
        <source>Only A and B</source>
        <translation>仅 A 和 B</translation>
    </message>
    <message>
        <source>%1 states no %2 rate: not available.</source>
        <translation>%1 未给出 %2 算力：不可用。</translation>
    </message>
    <message>
        <source>%1 states no %2 rate: its %3 rate stands in.</source>
        <translation>%1 未给出 %2 算力：以其 %3 算力代替。</translation>
    </message>
    <message>
        <source>Roofline</source>
        <translation>屋顶线</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Scale of the roofline chart</source>
        <translation>屋顶线图的刻度</translation>
    </message>
    <message>
        <source>Further accelerators</source>
        <translation>其他加速器</translation>
    </message>
    <message>
        <source>one accelerator, %1</source>
        <translation>单个加速器，%1</translation>
    </message>
    <message>
        <source>A %1, B %2</source>
        <translation>A %1，B %2</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::RooflinePlot</name>
    <message>
        <source>Roofline</source>
        <translation>屋顶线</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::RooflineReadout</name>
    <message>
        <source>intensity %1 FLOP/B</source>
        <translation>强度 %1 FLOP/B</translation>
    </message>
    <message>
        <source>%1 no rate</source>
        <translation>%1 无速率</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2，%3</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::SchedulingSection</name>
    <message>
        <source>decoding group</source>
        <translation>解码组</translation>
    </message>
    <message>
        <source>scheduling</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>the same group</source>
        <translation>同一组</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>static: all sequences start together; closed loop: the batch is in flight all the time, each request that ends makes room for the next, and the others&apos; prefills interrupt decoding</source>
        <translation>静态：所有序列一起开始；闭环：始终有整批请求在途，结束一个即补入下一个，其他请求的预填充会打断解码</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>静态</translation>
    </message>
    <message>
        <source>Closed loop</source>
        <translation>闭环</translation>
    </message>
    <message>
        <source>Prefill chunk</source>
        <translation>预填充分块</translation>
    </message>
    <message>
        <source>Prefix hit</source>
        <translation>前缀命中</translation>
    </message>
    <message>
        <source>Share of the prompt whose keys and values are in the cache already: read, not computed</source>
        <translation>提示中键和值已在缓存里的比例：只读取，不计算</translation>
    </message>
    <message>
        <source>Drafted tokens</source>
        <translation>草拟词元</translation>
    </message>
    <message>
        <source>Speculation: tokens drafted for one verification. 0: none</source>
        <translation>投机解码：每次验证所草拟的词元数。0：不用</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>接受率</translation>
    </message>
    <message>
        <source>Draft cost</source>
        <translation>草拟代价</translation>
    </message>
    <message>
        <source>Time of drafting one token, as a share of a decode step</source>
        <translation>草拟一个词元的时间，占一个解码步的比例</translation>
    </message>
    <message>
        <source>Decode on</source>
        <translation>解码于</translation>
    </message>
    <message>
        <source>Another group that decodes for both sides, while A and B compute the prompts: keys and values then go over the links</source>
        <translation>由另一组为两侧解码，A 和 B 只处理提示：键和值随后经由互连传送</translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation>张量并行</translation>
    </message>
    <message>
        <source>Accelerators of the decoding group that share each layer</source>
        <translation>解码组中分担每一层的加速器数</translation>
    </message>
    <message>
        <source>Prompt tokens in a step of all sequences, 8,192 as engines do it; each step reads the weights again. 0: all prompts whole in one step</source>
        <translation>所有序列在一步中处理的提示词元数，默认 8,192，与各引擎一致；每一步都重新读取权重。0：所有提示在一步内整段计算</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Together: prompts share steps up to the chunk&apos;s tokens, and pay for their weights once; one by one: each has steps of its own</source>
        <translation>合并：提示共用步骤，直到分块的词元数，权重只读一次；逐个：每个提示各用自己的步骤</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐个</translation>
    </message>
    <message>
        <source>α, the chance that a drafted token is accepted once the one before it was: a verification of γ drafted tokens yields (1 − α^(γ + 1))/(1 − α)</source>
        <translation>α：前一个草拟词元被接受后，下一个被接受的概率；验证 γ 个草拟词元得到 (1 − α^(γ + 1))/(1 − α) 个</translation>
    </message>
    <message>
        <source>Share accepted</source>
        <translation>接受比例</translation>
    </message>
    <message>
        <source>The share of all drafted tokens that is accepted, as vLLM prints it; it sets the acceptance</source>
        <translation>全部草拟词元中被接受的比例，即 vLLM 打印的数值；它决定接受率</translation>
    </message>
    <message>
        <source>Accepted length</source>
        <translation>接受长度</translation>
    </message>
    <message>
        <source>Mean tokens of a round, the verification&apos;s own among them, as vLLM and SGLang print it; it sets the acceptance</source>
        <translation>每轮平均词元数（含验证自身产生的），即 vLLM 与 SGLang 打印的数值；它决定接受率</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>What drafts: something whose cost is stated, or the model&apos;s own modules for multi-token prediction, whose steps and memory count</source>
        <translation>由什么起草：代价由用户给出的草稿，或模型自带的多词元预测模块，其步骤与内存都会计入</translation>
    </message>
    <message>
        <source>Stated cost</source>
        <translation>给定代价</translation>
    </message>
    <message>
        <source>Own modules</source>
        <translation>自带模块</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::SearchPopup</name>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配项。</translation>
    </message>
    <message>
        <source>Matching entries</source>
        <translation>匹配的条目</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::SectionHeader</name>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::TimeBars</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Time of %1: %2</source>
        <translation>%1 的时间：%2</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::TopBar</name>
    <message>
        <source>exchange of A and B</source>
        <translation>交换 A 和 B</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>formulas</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>accelerator A</source>
        <translation>加速器 A</translation>
    </message>
    <message>
        <source>accelerator B</source>
        <translation>加速器 B</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Exchange A and B</source>
        <translation>交换 A 和 B</translation>
    </message>
    <message>
        <source>Decode</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>One new token a sequence</source>
        <translation>每个序列生成一个新词元</translation>
    </message>
    <message>
        <source>Prefill</source>
        <translation>预填充</translation>
    </message>
    <message>
        <source>The whole prompt at once</source>
        <translation>一次处理整个提示</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>Scores stay on the chip (FlashAttention)</source>
        <translation>注意力分数留在片上（FlashAttention）</translation>
    </message>
    <message>
        <source>Unfused</source>
        <translation>非融合</translation>
    </message>
    <message>
        <source>The score matrix goes through memory</source>
        <translation>注意力分数矩阵经过显存</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>The architecture as it is</source>
        <translation>按实际架构计算</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发表</translation>
    </message>
    <message>
        <source>What the tools of 2024 compute, slips included</source>
        <translation>2024 年的工具所计算的结果，包括其中的疏漏</translation>
    </message>
    <message>
        <source>Each apart…</source>
        <translation>分别设置…</translation>
    </message>
    <message>
        <source>Tiled</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>As fused, with keys and values read again for every block of queries once they outgrow the L2 cache</source>
        <translation>同融合，但键和值超出 L2 缓存后，每块查询都要重新读取</translation>
    </message>
    <message>
        <source>A calibration goes with the exact formulas only: set Calibrated by to none first</source>
        <translation>校准只适用于精确公式：请先把校准方案设为“无”</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>As published (%1)</source>
        <translation>按发布（%1）</translation>
    </message>
    <message>
        <source>Assumed (%1)</source>
        <translation>假定（%1）</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::TrafficKindModel</name>
    <message>
        <source>all requests</source>
        <translation>全部请求</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>占比（%）</translation>
    </message>
    <message>
        <source>mean in</source>
        <translation>平均输入</translation>
    </message>
    <message>
        <source>mean out</source>
        <translation>平均输出</translation>
    </message>
    <message>
        <source>A ms each</source>
        <translation>A 每个（ms）</translation>
    </message>
    <message>
        <source>B ms each</source>
        <translation>B 每个（ms）</translation>
    </message>
    <message>
        <source>A’s time, %</source>
        <translation>A 的时间（%）</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>领先</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::TrafficKindPanel</name>
    <message>
        <source>the requests split at the medians %1 in and %2 out</source>
        <translation>按中位数（输入 %1、输出 %2）划分请求</translation>
    </message>
    <message>
        <source>nothing to split</source>
        <translation>没有可划分的请求</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::TrafficPanel</name>
    <message>
        <source>Copy the figures</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>this traffic</source>
        <translation>本流量</translation>
    </message>
    <message>
        <source>other traffic, otherwise the same</source>
        <translation>其他流量，其余相同</translation>
    </message>
    <message>
        <source>condition of the traffic</source>
        <translation>流量的条件</translation>
    </message>
    <message>
        <source>busiest minute: %1 requests</source>
        <translation>最忙的一分钟：%1 个请求</translation>
    </message>
    <message>
        <source>the traffic has no times</source>
        <translation>流量没有时间</translation>
    </message>
    <message>
        <source>%1  %2 for %3 busy, without queueing</source>
        <translation>%1  %2 个，其中忙 %3 个，不计排队</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>prefill</source>
        <translation>预填充</translation>
    </message>
    <message>
        <source>decode</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>prefill %1 + decode %2</source>
        <translation>预填充 %1 + 解码 %2</translation>
    </message>
    <message>
        <source>The number, otherwise</source>
        <translation>其他条件下的结果</translation>
    </message>
    <message>
        <source>A left, B right</source>
        <translation>A 在左，B 在右</translation>
    </message>
    <message>
        <source>Least number</source>
        <translation>最少数量</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>of the group, for a mean request</source>
        <translation>平均每个请求占用整组的时间</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::TrafficSection</name>
    <message>
        <source>requests in flight</source>
        <translation>在途请求数</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the log has no times</source>
        <translation>日志没有时间</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Load a log of requests</source>
        <translation>载入请求日志</translation>
    </message>
    <message>
        <source>CSV and JSON lines (*.csv *.tsv *.jsonl *.json *.txt);;All files (*)</source>
        <translation>CSV 与 JSON 行 (*.csv *.tsv *.jsonl *.json *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Load a log…</source>
        <translation>载入日志…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Mean input, output (tokens)</source>
        <translation>平均输入、输出（词元）</translation>
    </message>
    <message>
        <source>Requests/s, in the busiest minute</source>
        <translation>每秒请求数，最忙一分钟内</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>So many requests all the time</source>
        <translation>始终保持这么多请求</translation>
    </message>
    <message>
        <source>Own best</source>
        <translation>各自最佳</translation>
    </message>
    <message>
        <source>Each side with the number that gives most within the limits</source>
        <translation>每一方取限制内产出最多的数量</translation>
    </message>
    <message>
        <source>Requests that are served at once, all the time</source>
        <translation>始终同时处理的请求数</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::WindowDialogs</name>
    <message>
        <source>figures of %1</source>
        <translation>%1 的数据</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Saved among your calibrations, and in use: %1</source>
        <translation>已存入您的校准并启用：%1</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::YamlPane</name>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>unsaved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Undo the last change of the text</source>
        <translation>撤销文本的上一次更改</translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation>复制全部文本</translation>
    </message>
    <message>
        <source>Specification as YAML</source>
        <translation>YAML 规格</translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::YamlView</name>
    <message>
        <source>Suspicious: %1</source>
        <translation>可疑：%1</translation>
    </message>
</context>
</TS>
