<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>AcceleratorDraft</name>
    <message>
        <source>(custom)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(custom %1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{0}: there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: cannot be read: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: is a folder, expected a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: is a pipe or a device, expected a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is too large, expected at most {0} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: cannot be written: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not valid YAML: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not valid UTF-8, expected a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested too deeply, expected at most {0} levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many entries, expected at most {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anchors and aliases (&amp; and *) are not accepted, expected the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explicit types (!) are not accepted, expected the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tab in the indentation, expected spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the control character {0}, expected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stands alone, expected `key: value`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty, expected `kind: …` and the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second document begins here, expected one a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: found {1}, expected `key: value` lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {1}, expected `key: value` lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: found {1}, expected a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: found {1}, expected one value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {1}, expected a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stands twice, first on line {1}, expected once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key {0}, expected perhaps {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing, expected a value for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {0}, expected `kind:` as the first key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found kind {0}, expected kind {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found version {0}, expected {1} or older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected a number in {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is empty, expected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected one of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: found {1}, expected {2} to {3} {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: found {1}, expected {2} to {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected small letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected a whole number above 0, START:STOP:STEP, START:STOP:xN or A,B,C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} values, expected at most {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found “{0}”, expected KEY=VALUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: found “{1}”, expected FULL:LOCAL, such as 1:5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} KV heads do not divide {0} query heads, expected one of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} experts per token, expected at most the {1} experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} leading dense layers, expected fewer than the {1} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is for mixture-of-experts models, expected `experts` beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intermediate_size is missing, expected the width of the dense layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing, expected all figures of latent attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not go with latent attention, expected it left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is for sliding windows, expected `sliding_window` beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown accelerator {0}, expected perhaps {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown accelerator {0}, expected an id of the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown model {0}, expected perhaps {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown model {0}, expected an id of the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id {0} differs from the file&apos;s name {1}, expected the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: there are no built-in entries, expected a folder of YAML files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} states no rate for {1}: not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not defined by the published formulas: the global method is for decode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not defined by the published formulas: the global method is for 2-byte types (FP16, BF16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not defined by the published formulas: the operator method is for dense models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not defined by the published formulas: they know no sliding window, latent attention or parallel block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not defined by the published formulas: they know one kind of feed-forward in all layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this build has no Qt and draws no pictures, expected --format csv or json</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is shown in lists and pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;; the file&apos;s name, and the name on the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As advertised, in decimal gigabytes (10⁹ bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak memory bandwidth, in decimal gigabytes a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FP32 vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the matrix units; norms, additions and activations run at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link, one direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one accelerator can send while it receives as much; vendors mostly print both directions added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the board or module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended price at launch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of first availability or announcement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HBM3, GDDR6, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usable memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What software can allocate, where it was measured; decides instead of the capacity whether a model fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link between accelerators by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCIe generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last-level cache that the cores share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SM count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming multiprocessors or compute units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one should know about the figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 TFLOP/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 TB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B %1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory-bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compute-bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activations %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>experts %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no %1 rate · %2 · %3 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · ridge %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 · %3 · %4 GB · ridge %5 FLOP/B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not available: no %2 rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal, a bound, not a prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ahead %1×, a bound, not a prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B ahead %1×, a bound, not a prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs %1 GB, fits neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs %1 GB, does not fit %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keyboard and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pin that cell: operators and memory follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel over a mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over a mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom into the rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole mesh again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys, Enter in a mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the crosshair, pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys in a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step; heads step to what divides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exchange A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1, Ctrl+2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit accelerator A, B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy the readout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole meshes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O, Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open, save the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparisons, specs and models, several at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the figures say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every time here is a bound, not a prediction: what the data sheets allow if compute and memory traffic overlap fully and nothing else takes time. Measured times are longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global method: the FLOPs of all layers over their weight and KV cache bytes, one intensity, held against the roof of the activation type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator method: every operator against its own roof, max(FLOPs / peak, bytes / bandwidth), times added up. Norms, adds, activations and unfused softmax are held against the vector rate; where a spec states none, against bandwidth alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates are dense, with FP32 accumulation. FP16 and BF16 stand for each other. A missing rate is &apos;not available&apos;, never a default. QK-norms, rotary embeddings and biases cost no time here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published formulas repeat, slips included, what the tools of 2024 compute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About LLMRoofline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLMRoofline %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooflines and advantage meshes for LLM inference, from data sheets, without a GPU and without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Plots by QCustomPlot, window by Qt, files by yaml-cpp.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelFields</name>
    <message>
        <source>Hidden size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of a token&apos;s vector between layers (hidden_size)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intermediate size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the dense feed-forward (intermediate_size)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transformer layers (layers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads; a multiple of the KV heads (heads)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads kept in the KV cache; a divisor of the query heads (kv_heads)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of one head; need not be hidden size / query heads (head_dim)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that the output head scores (vocab_size)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sliding window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that a windowed layer attends to; none: every layer sees the whole context (sliding_window)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routed experts of a mixture-of-experts layer (experts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routed experts that one token visits (experts_per_token)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of one routed expert (moe_intermediate_size)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts that every token visits (shared_experts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of one shared expert (shared_intermediate_size)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense layers first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leading layers with a dense feed-forward (first_dense_layers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MoE every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After those, every n-th layer is a mixture of experts (moe_layer_freq)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the query&apos;s latent; none: one projection (q_lora_rank)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the cached latent (kv_lora_rank)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key size, no RoPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of a head&apos;s key without rotary part (qk_nope_head_dim)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key size, RoPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the rotary key, shared by all heads (qk_rope_head_dim)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of a head&apos;s value (v_head_dim)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>break-even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arithmetic intensity (FLOP/B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attainable (TFLOP/s)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui</name>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector, link, power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dense, without sparsity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the text: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>single source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::AcceleratorEditor</name>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a %1 already; saving asks before it is overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once saved, it takes the place of the built-in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be saved as a new entry; %1 stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed in the window: the last good value stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed in the window: the last good values stay in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, such as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed in the window: the last good value, %1, stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form and text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specifications (*.yaml *.yml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have an entry with the id %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file %1 would be overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: there is no home folder to save in. Export… saves elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file %1.yaml is removed. The built-in entry takes its place again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file %1.yaml is removed. Comparisons that use it keep their own copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not deleted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not saved. The window goes back to what it showed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed, neither here nor in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported: drop one YAML file at a time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::AcceleratorForm</name>
    <message>
        <source>Built-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::AcceleratorFormRow</name>
    <message>
        <source>see line %1, last good value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last good value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours, the file&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken away by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source gives one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::AcceleratorPicker</name>
    <message>
        <source>Search accelerators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate and edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load from file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerator %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the meshes as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;readout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the active &amp;pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole meshes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Exchange A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exchange of A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit accelerator &amp;A…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit accelerator &amp;B…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load accelerator A from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load accelerator B from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a &amp;model from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Figures as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What the figures say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About LLMRoofline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: English, Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ArchitectureSection</name>
    <message>
        <source>window pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed-forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tied embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV heads have to divide the %1 query heads: each serves an equal group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MHA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GQA %1:1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query heads have to be a multiple of the %1 KV heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden / heads is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixture of experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate, up and down projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and down projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tied embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output head and embedding share their weights (tied_embeddings)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many layers see all : how many only the window (sliding_pattern)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 full : %2 local</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::AxesSection</name>
    <message>
        <source>An axis has to end above its beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens, sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 · %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in the KV cache (decode) or in the prompt (prefill)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences in one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %1 cells</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::DecimalField</name>
    <message>
        <source>not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number here: write decimals with a point, such as 3.35.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number; a plain number in %2 is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too small: it has to be greater than %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too small: the least is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large: the most is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::DifferenceModel</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::DifferencePage</name>
    <message>
        <source>There is no built-in entry to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs from %1 in the following; everything else is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::Document</name>
    <message>
        <source>%1 on %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::EditorFooter</name>
    <message>
        <source>Not saved yet; there is nothing to delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 fault to mend before saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 faults to mend before saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the text of a YAML file in the place of this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for this and later comparisons (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::EditorHeader</name>
    <message>
        <source>Form and text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custom, in place of the built-in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custom, duplicated from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no figure changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 figure changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 figures changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ExportDialog</name>
    <message>
        <source>Export a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both meshes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roofline chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels a point in a PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width, points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height, points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::FaultBox</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::FaultRow</name>
    <message>
        <source>Go to this place in the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::FileTasks</name>
    <message>
        <source>Open a comparison, a spec or a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAML files (*.yaml *.yml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load an accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the figures of the operator method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MainWindow</name>
    <message>
        <source>The last session could not be read; it is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator method, %1 formulas · %2 × %2 cells · %3 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – LLMRoofline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accelerator A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accelerator B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MemoryBar</name>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MemorySection</name>
    <message>
        <source>memory reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at pin %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept free on each accelerator for the runtime, in GB (10⁹ bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept free on each accelerator for the runtime</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MeshPanel</name>
    <message>
        <source>prefill speed, log₂ of the ratio, one scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decode speed, log₂ of the ratio, one scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits one accelerator: weights %1 GB, memory %2 and %3 GB. Speeds as if they fitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advantage of A over B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the colour scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole meshes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the meshes or the roofline chart as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break-even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contours 1×, 1.5×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contours 1×, 1.25×, 2×</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::MeshPlot</name>
    <message>
        <source>Advantage of A over B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ModelPicker</name>
    <message>
        <source>Search models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load from file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::ModelSection</name>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load model from file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save model as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B, %2 B active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>billion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from the architecture, embeddings, norms and biases in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one token uses: total less the experts it does not visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 GB = 10⁹ bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kB per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and values of one token, over all layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::NumberField</name>
    <message>
        <source>%1 is out of range: it has to be from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the nearest are %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the nearest is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not possible here; %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::OperatorModel</name>
    <message>
        <source>A mem, B comp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comp, B mem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step: %1 FLOP, %2 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2: %3 MFLOP, %4 MB each (weights %5, activations %6, KV cache %7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 each, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 states no vector rate: held against bandwidth alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A, % time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B, % time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOP/B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arithmetic intensity: FLOPs over bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::OperatorPanel</name>
    <message>
        <source>Click a mesh to pin a point: its operators are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pin %1: prompt %2, batch %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pin %1: context %2, batch %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::PickerModel</name>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::PinModel</name>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tok/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bound by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B tok/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB each</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::PinPanel</name>
    <message>
        <source>pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of a pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click a mesh to pin, Delete to remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::PrecisionSection</name>
    <message>
        <source>INT4 group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>experts read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wider type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routed experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A matrix product computes at the rate of the wider of weight and activation type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention computes in this type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights that share one FP16 scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected: as many different experts as the step&apos;s tokens hit on average, E·(1 − (1 − k/E)^T); all: every expert, every step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow a wider type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where an accelerator states no rate for a type, take the next wider one&apos;s; else it is not available</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::RooflinePanel</name>
    <message>
        <source>further accelerators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the chart, or take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 states no %2 rate: not available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 states no %2 rate: its %3 rate stands in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roofline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the roofline chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further accelerators</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::RooflinePlot</name>
    <message>
        <source>Roofline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::SearchPopup</name>
    <message>
        <source>Nothing matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::SectionHeader</name>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::TopBar</name>
    <message>
        <source>exchange of A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accelerator A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accelerator B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One new token a sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole prompt at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores stay on the chip (FlashAttention)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score matrix goes through memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The architecture as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the tools of 2024 compute, slips included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, KV %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each apart…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llmroofline::gui::YamlPane</name>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsaved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification as YAML</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
